import { formatDate } from "#kernel/i18n";
import type { AvailabilityState, BranchCopies as BranchLine } from "#ui";
import type { Found, LiveCopy, LiveStatus } from "../../model/availability/live-copy.ts";
import { liveMeaning, type Tally, tallyOf } from "../../model/availability/tally.ts";
import type { LiveWords } from "../../messages/pages-live-index.ts";
import { states } from "./copies.ts";
import type { TitleSetting } from "./title-setting.ts";

/** More kinds of copies than this are counted by branch instead. */
const MOST_LINES = 20;
const MOST_BRANCHES = 60;

type Setting = Pick<TitleSetting, "t" | "places" | "locale"> & { readonly live: LiveWords };

/** What a library's own system says, in lines: copies that stand together and can be had alike are one. */
export function liveLines(found: Found, library: string, setting: Setting): readonly BranchLine[] {
  const tally = tallyOf(found);
  const alike = Map.groupBy(found.copies, (copy) =>
    JSON.stringify([
      copy.branch,
      copy.shelving,
      copy.callNumber,
      copy.part,
      liveMeaning(copy),
      copy.due,
    ]),
  );
  if (alike.size > MOST_LINES) return countedByBranch(found, library, setting);
  return [...alike.values()].flatMap(([copy, ...others]) =>
    copy ? [lineOf(copy, others.length + 1, tally, library, setting)] : [],
  );
}

function lineOf(
  copy: LiveCopy,
  count: number,
  tally: Tally,
  library: string,
  setting: Setting,
): BranchLine {
  const status = statusOf(copy, tally, setting);
  const shelf = [copy.part, copy.shelving].filter(Boolean).join(" · ");
  return {
    branch: branchName(copy.branch, library, setting),
    ...(shelf === "" ? {} : { shelf }),
    ...(copy.callNumber === null ? {} : { callNumber: copy.callNumber }),
    state: stateOf(liveMeaning(copy), tally),
    status: count === 1 ? status : setting.t("status-of-several", { count, status }),
  };
}

/** A copy that others wait for is not to be had by who comes now. */
function stateOf(meaning: LiveStatus, { free, waiting }: Tally): AvailabilityState {
  if (meaning === "unavailable") return "later";
  return meaning === "available" && free === 0 && (waiting ?? 0) > 0 ? "later" : states[meaning];
}

function statusOf(copy: LiveCopy, { free, waiting }: Tally, { t, live, locale }: Setting): string {
  const meaning = liveMeaning(copy);
  if (meaning === "available" && free === 0 && waiting) return live("promised", { waiting });
  const status = liveStatusName(copy, { t, live });
  if (copy.due === null) return status;
  return live("with-due", { status, date: formatDate(locale, Temporal.PlainDate.from(copy.due)) });
}

/** A status in words; the system's own word where ours says nothing. */
export function liveStatusName(copy: LiveCopy, { t, live }: Pick<Setting, "t" | "live">): string {
  const meaning = liveMeaning(copy);
  if (meaning === "unknown" && copy.statusText !== null) return copy.statusText;
  return meaning === "unavailable" ? live("status-unavailable") : t(`status-${meaning}`);
}

function countedByBranch(found: Found, library: string, setting: Setting): readonly BranchLine[] {
  const byBranch = Map.groupBy(found.copies, ({ branch }) => branch);
  return [...byBranch].slice(0, MOST_BRANCHES).map(([branch, copies]) => {
    const { available, total } = tallyOf({ copies, holds: null });
    return {
      branch: branchName(branch, library, setting),
      state: available > 0 ? "here" : "none",
      status: setting.t("library-available", { available, total }),
    };
  });
}

function branchName(branch: string | null, library: string, { t, places }: Setting): string {
  return branch === null ? t("no-branch") : places.branchName(library, branch);
}

/** How much a library has and how soon it can be had, in a line. */
export function liveSummary(found: Found, { t, live, locale }: Setting): string {
  const tally = tallyOf(found);
  const { total, available, free, waiting } = tally;
  if (total === 0) return t("library-no-copies");
  if (available > 0 && free === 0 && waiting) return live("promised", { waiting });
  const line =
    free > 0
      ? t("library-available", { available: free, total })
      : away(tally, { t, live, locale });
  return waiting ? `${line} · ${live("waiting", { waiting })}` : line;
}

function away(
  { total, unknown, reference, nextDue }: Tally,
  { t, live, locale }: Pick<Setting, "t" | "live" | "locale">,
): string {
  if (reference > 0) return live("use-there", { count: reference });
  if (unknown === total) return t("library-unknown", { total });
  if (nextDue === null) return t("library-none-available", { total });
  return live("next-due", { date: formatDate(locale, Temporal.PlainDate.from(nextDue)) });
}

/** A live answer counted by branch, as the fact at the head of a page needs it. */
export function liveTallies(found: Found, library: string) {
  const { free } = tallyOf(found);
  return [...Map.groupBy(found.copies, ({ branch }) => branch)].map(([branch, copies]) => {
    const { total, available, reference, unknown } = tallyOf({ copies, holds: null });
    const there = Math.min(available, free);
    const gone = copies.filter((copy) => ["missing", "withdrawn"].includes(copy.status)).length;
    return {
      library,
      branch,
      total,
      available: there,
      reference,
      out: total - there - reference - unknown - gone,
    };
  });
}
