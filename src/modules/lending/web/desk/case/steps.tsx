import { Timeline } from "#ui";
import type { CaseHistory } from "../../../actions/desk/read-supply.ts";
import type { CaseWords } from "../../../messages/desk-case-index.ts";
import { actorWords, attentionWords, codeWords, eventWords, stateWords } from "../state-words.ts";
import type { LendingDesk } from "../lending-desk.ts";

export type StepsProps = {
  readonly desk: LendingDesk;
  readonly t: CaseWords;
  readonly side: "lend" | "borrow";
  readonly history: CaseHistory;
};

/** Who did what, the last first. */
export function CaseSteps({ desk, t, side, history }: StepsProps) {
  const entries = history.steps.toReversed().map((step, index) => ({
    key: String(index),
    when: desk.when(step.at),
    dateTime: step.at.toISOString(),
    title: (
      <>
        <bdi>{actorWords(desk.locale, history.names, step.actor)}</bdi>{" "}
        {eventWords(desk.locale, side, step.event)}
      </>
    ),
    children: (
      <>
        {step.to && step.to !== step.from && (
          <p className="small soft">{stateWords(desk.locale, side, step.to)}</p>
        )}
        {detailLines(desk, history.names, step.detail).map((line) => (
          <p key={line} className="small">
            <bdi>{line}</bdi>
          </p>
        ))}
      </>
    ),
  }));
  return (
    <section className="stack" aria-labelledby="steps">
      <h2 id="steps">{t("steps")}</h2>
      <Timeline label={t("steps")} entries={entries} />
    </section>
  );
}

/** What went along with a step, line by line. */
function detailLines(
  { locale, t }: LendingDesk,
  names: ReadonlyMap<string, string>,
  detail: Readonly<Record<string, unknown>>,
): readonly string[] {
  const read = (name: string) => {
    const value = detail[name];
    return typeof value === "string" && value !== "" ? value : null;
  };
  const supplier = read("supplier");
  const reason = read("reason");
  const attention = read("attention");
  const why = read("why");
  const item = read("itemId");
  return [
    supplier && (names.get(supplier) ?? supplier),
    reason && codeWords(locale, reason),
    attention && attentionWords(locale, attention),
    why && codeWords(locale, why),
    item && `${t("column-barcode")} ${item}`,
    read("note"),
  ].filter((line) => line !== null);
}
