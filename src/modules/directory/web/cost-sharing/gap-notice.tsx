import { Notice } from "#ui";
import { deskWords } from "../../messages/index.ts";
import type { Gap } from "../../model/cost-sharing/gaps.ts";
import type { View } from "../view.ts";
import type { Names } from "./reckoning.ts";

type Props = { readonly view: View; readonly names: Names; readonly gaps: readonly Gap[] };

/** What is still to be said before a cost can be shared. */
export function GapNotice({ view, names, gaps }: Props) {
  const t = deskWords(view.locale);
  return (
    <Notice tone="warn" title={t("cost-gaps")}>
      <ul>
        {gaps.map((gap) => (
          <li key={JSON.stringify(gap)}>{gapText({ view, names }, gap)}</li>
        ))}
      </ul>
    </Notice>
  );
}

/** What a basis counts. */
const NAMES = {
  equal: "cost-kind-equal",
  population: "cost-population",
  use: "cost-use",
  tier: "cost-tier-column",
} as const;

function gapText({ view, names }: Omit<Props, "gaps">, gap: Gap): string {
  const t = deskWords(view.locale);
  const basis = "basis" in gap ? t(NAMES[gap.basis]) : "";
  return t(`gap-${gap.kind}`, { basis, library: "library" in gap ? names(gap.library) : "" });
}
