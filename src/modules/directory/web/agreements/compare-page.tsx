import { ComparisonTable } from "#ui";
import { agreementsWords } from "../../messages/agreements-index.ts";
import type { VersionEntry } from "../../model/agreements/entries.ts";
import { type Line, linesOf, type SayingProps } from "./says.ts";

type Props = SayingProps & { readonly from: VersionEntry; readonly to: VersionEntry };

/** Two versions side by side; what differs is marked. */
export function Comparison({ from, to, ...props }: Props) {
  const t = agreementsWords(props.locale);
  const [old, fresh] = [linesOf(from, props), linesOf(to, props)];
  const labels = new Map([...old, ...fresh].map(({ key, label }) => [key, label]));
  const valueIn = (lines: readonly Line[], key: string) =>
    lines.find((line) => line.key === key)?.value ?? t("nothing-said");
  const rows = [...labels].map(([key, label]) => {
    const values = [valueIn(old, key), valueIn(fresh, key)];
    return { label, values, differs: values[0] !== values[1] };
  });
  return (
    <ComparisonTable
      caption={t("compare-versions")}
      columns={[from, to].map(({ version }) => ({
        key: String(version),
        heading: t("version", { version }),
      }))}
      rows={rows}
      words={{ corner: t("what-it-says"), differs: t("differs") }}
    />
  );
}
