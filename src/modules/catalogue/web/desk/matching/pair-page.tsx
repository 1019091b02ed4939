import { libraryName } from "#kernel/tenancy";
import { PageHeader } from "#ui";
import { Opinion } from "../../matching/opinion.tsx";
import { PairTable } from "../../matching/pair-table.tsx";
import { Standing, type StandingProps } from "../../matching/standing.tsx";
import type { MatchSetting } from "../../matching/setting.ts";
import type { Desk } from "../desk.ts";
import { AnswerForm } from "./answer-form.tsx";
import { matchingHome } from "./matching-frame.tsx";

type PairPageProps = Pick<StandingProps, "pair" | "otherwise"> & {
  readonly desk: Desk;
  readonly setting: MatchSetting;
};

/** Two records side by side, to be decided about although nobody asked. */
export function PairPage({ desk, setting, pair, otherwise }: PairPageProps) {
  const { t } = setting;
  const home = matchingHome(desk);
  return (
    <div className="stack stack-wide">
      <PageHeader
        title={t("question")}
        above={
          <p className="small">
            <a href={home}>{t("matching")}</a>
          </p>
        }
        lead={t("in-name-of", { library: libraryName(desk.library, desk.locale) })}
      />
      <Opinion {...setting} {...pair} />
      <p className="to-answer no-print">
        <a href="#answer">{t("your-answer")}</a>
      </p>
      <div className="with-aside">
        <PairTable {...setting} pair={pair} />
        <div className="stack answer" id="answer">
          <Standing {...setting} pair={pair} otherwise={otherwise} level={2} />
          <AnswerForm t={t} action={`${home}/pair`} fields={{ a: pair.a.id, b: pair.b.id }} />
        </div>
      </div>
    </div>
  );
}
