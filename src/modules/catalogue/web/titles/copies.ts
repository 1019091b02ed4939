import type { AvailabilityState, BranchCopies as BranchLine } from "#ui";
import type { TitleKey } from "../../messages/pages-index.ts";
import type { ItemStatus } from "../../model/copies/status.ts";
import type { BranchCopies, TitleCopy, TitleRecord } from "../../model/titles/title.ts";
import type { TitleSetting } from "./title-setting.ts";

/** How soon a copy of each status can be had. */
export const states: Readonly<Record<ItemStatus, AvailabilityState>> = {
  available: "here",
  reference: "here",
  "on-loan": "later",
  "on-hold": "later",
  "in-transit": "later",
  "in-process": "later",
  "on-order": "later",
  missing: "none",
  withdrawn: "none",
  unknown: "none",
};

/** What a copy's status means: one that may not leave the library is to be used there. */
export function meaningOf({
  status,
  loanable,
}: Pick<TitleCopy, "status" | "loanable">): ItemStatus {
  return status === "available" && loanable === false ? "reference" : status;
}

/** A copy's status in words; the library's own word where ours says nothing. */
export function statusName(t: TitleSetting["t"], copy: TitleCopy): string {
  const meaning = meaningOf(copy);
  if (meaning === "unknown" && copy.statusText !== null) return copy.statusText;
  return t(`status-${meaning}` satisfies TitleKey);
}

/** Copies that stand together and can be had alike are one line. */
export function branchLines(
  { branch, copies, ...count }: BranchCopies,
  library: string,
  { t, places }: TitleSetting,
): readonly BranchLine[] {
  const name = branch === null ? t("no-branch") : places.branchName(library, branch);
  if (count.total > copies.length) return [countedLine(name, count, t)];
  const alike = Map.groupBy(copies, (copy) =>
    JSON.stringify([copy.shelving, copy.callNumber, copy.part, statusName(t, copy)]),
  );
  return [...alike.values()].flatMap(([copy, ...others]) => {
    if (!copy) return [];
    const status = statusName(t, copy);
    const count = others.length + 1;
    const shelf = [copy.part, copy.shelving].filter(Boolean).join(" · ");
    return {
      branch: name,
      ...(shelf === "" ? {} : { shelf }),
      ...(copy.callNumber === null ? {} : { callNumber: copy.callNumber }),
      state: states[meaningOf(copy)],
      status: count === 1 ? status : t("status-of-several", { count, status }),
    };
  });
}

/** A branch with more copies than are read for a page: they are counted. */
function countedLine(
  branch: string,
  { total, available, known }: Pick<BranchCopies, "total" | "available" | "known">,
  t: TitleSetting["t"],
): BranchLine {
  if (known === 0) {
    const status = t("status-of-several", { count: total, status: t("status-unknown") });
    return { branch, state: states.unknown, status };
  }
  const status = t("library-available", { available, total });
  return { branch, state: available > 0 ? "here" : "none", status };
}

/** How many copies a library has and how many are on the shelf, in words. */
export function librarySummary(records: readonly TitleRecord[], t: TitleSetting["t"]): string {
  const branches = records.flatMap((record) => record.branches);
  const total = branches.reduce((sum, one) => sum + one.total, 0);
  const available = branches.reduce((sum, one) => sum + one.available, 0);
  if (total === 0) return t("library-no-copies");
  if (available > 0) return t("library-available", { available, total });
  const known = branches.some((one) => one.known > 0);
  return t(known ? "library-none-available" : "library-unknown", { total });
}
