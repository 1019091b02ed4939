import type { Consequence } from "../../actions/matching/consequence.ts";
import type { RecordPair } from "../../actions/matching/compared-pair.ts";
import type { MatchSetting } from "./setting.ts";

export type StandingProps = MatchSetting & {
  readonly pair: RecordPair;
  /** Where they would stand after the answer that is against how they stand now. */
  readonly otherwise: Consequence;
};

/** Whether two records stand together, what somebody has said of them, and what an answer changes. */
export function Standing({ pair, otherwise, t, places }: StandingProps) {
  const { together, said } = pair;
  return (
    <section className="stack stack-tight" aria-labelledby="standing">
      <h3 id="standing">{t("standing")}</h3>
      <p>{together ? t("now-together", { records: pair.a.beside }) : t("now-apart")}</p>
      {said && <p>{t(`said-${said.verdict}`, { library: places.libraryName(said.library) })}</p>}
      <p>{changes(together, otherwise, t)}</p>
      <p className="soft">{t("else-nothing")}</p>
    </section>
  );
}

function changes(together: boolean, { together: after, a, b }: Consequence, t: MatchSetting["t"]) {
  if (together) return t("then-parted", { a: a.records, b: b.records });
  if (!after) return t("then-still-apart");
  return t("then-together", { records: a.records, libraries: a.libraries });
}
