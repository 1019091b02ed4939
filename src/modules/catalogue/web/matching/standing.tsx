import { Heading, type HeadingLevel } from "#ui";
import type { Consequence } from "../../actions/matching/consequence.ts";
import type { RecordPair } from "../../actions/matching/compared-pair.ts";
import type { MatchSetting } from "./setting.ts";

export type StandingProps = MatchSetting & {
  readonly pair: RecordPair;
  /** Where they would stand after the answer that is against how they stand now. */
  readonly otherwise: Consequence;
  readonly level: HeadingLevel;
};

/** Whether two records stand together, what somebody has said of them, and what an answer changes. */
export function Standing({ pair, otherwise, level, t, places }: StandingProps) {
  const { said } = pair;
  return (
    <section className="stack stack-tight" aria-labelledby="standing">
      <Heading level={level} id="standing">
        {t("standing")}
      </Heading>
      <p>{now(pair, t)}</p>
      {said && <p>{t(`said-${said.verdict}`, { library: places.libraryName(said.library) })}</p>}
      <p>{changes(pair, otherwise, t)}</p>
      <p className="soft">{t("else-nothing")}</p>
    </section>
  );
}

function now({ together, decision, said, a }: StandingProps["pair"], t: MatchSetting["t"]) {
  if (together) return t("now-together", { records: a.beside });
  return t(decision.joins && said === null ? "now-apart-for-others" : "now-apart");
}

function changes(
  pair: StandingProps["pair"],
  { together: after, a, b }: Consequence,
  t: MatchSetting["t"],
) {
  if (pair.together) return t("then-parted", { a: a.records, b: b.records });
  if (!after) return t("then-still-apart");
  const together = t("then-together", { records: a.records, libraries: a.libraries });
  const left = pair.a.beside + pair.b.beside - a.records;
  return left > 0 ? `${together} ${t("then-left", { count: left })}` : together;
}
