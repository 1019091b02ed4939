import { EmptyState, LinkButton } from "#ui";
import type { Consequence } from "../../../actions/matching/consequence.ts";
import type { Alarm, AskedPair } from "../../../actions/matching/questions.ts";
import { Opinion } from "../../matching/opinion.tsx";
import { PairTable } from "../../matching/pair-table.tsx";
import type { MatchSetting } from "../../matching/setting.ts";
import { Standing } from "../../matching/standing.tsx";
import type { Desk } from "../desk.ts";
import { AlarmTable } from "./alarm-table.tsx";
import { AnswerForm } from "./answer-form.tsx";
import { MatchingFrame, matchingHome, type Waiting } from "./matching-frame.tsx";
import { queueAddress, type QueuePlace } from "./queue-address.ts";

export type QueuePageProps = {
  readonly desk: Desk;
  readonly setting: MatchSetting;
  readonly at: QueuePlace;
  readonly waiting: Waiting;
  readonly asked: (AskedPair & { readonly otherwise: Consequence }) | null;
  readonly alarms: readonly Alarm[];
};

/** The next pair that waits for a person's word, and titles that somebody should look at. */
export function QueuePage(props: QueuePageProps) {
  const { desk, at, waiting, asked, alarms, setting } = props;
  return (
    <MatchingFrame desk={desk} side={at.extent} waiting={waiting}>
      {asked ? <Question {...props} asked={asked} /> : <NoQuestion {...props} />}
      {alarms.length > 0 && <AlarmTable desk={desk} t={setting.t} alarms={alarms} />}
    </MatchingFrame>
  );
}

function Question(
  props: QueuePageProps & { readonly asked: NonNullable<QueuePageProps["asked"]> },
) {
  const { desk, setting, at, asked } = props;
  const { t } = setting;
  const { pair, place, otherwise } = asked;
  const home = matchingHome(desk);
  const { search } = new URL(queueAddress(home, at), "http://here.invalid");
  const fields = { a: pair.a.id, b: pair.b.id, ...Object.fromEntries(new URLSearchParams(search)) };
  return (
    <section className="stack" aria-labelledby="question">
      <h2 id="question">{t("question")}</h2>
      <Opinion {...setting} {...pair} />
      <p className="to-answer no-print">
        <a href="#answer">{t("your-answer")}</a>
      </p>
      <div className="with-aside">
        <PairTable {...setting} pair={pair} />
        <div className="stack answer" id="answer">
          <Standing {...setting} pair={pair} otherwise={otherwise} level={3} />
          <AnswerForm
            t={t}
            action={`${home}/answers`}
            fields={fields}
            later={queueAddress(home, { ...at, after: place })}
          />
        </div>
      </div>
    </section>
  );
}

/** Nothing waits, or all that waits was left for later. */
function NoQuestion({ desk, setting: { t }, at, waiting }: QueuePageProps) {
  const home = matchingHome(desk);
  const left = waiting[at.extent];
  if (at.after && left > 0)
    return (
      <EmptyState
        icon="check"
        title={t("last-title")}
        action={
          <LinkButton href={queueAddress(home, { ...at, after: null })}>
            {t("from-start")}
          </LinkButton>
        }
      >
        <p>{t("last-text", { count: left })}</p>
      </EmptyState>
    );
  const others = at.extent === "own" && waiting.network > 0 && (
    <LinkButton href={queueAddress(home, { extent: "network", after: null })}>
      {t("none-own")}
    </LinkButton>
  );
  return (
    <EmptyState icon="check" title={t("none-title")} action={others}>
      <p>{t("none-text")}</p>
    </EmptyState>
  );
}
