import { formatDate } from "#kernel/i18n";
import { Button, type Column, Field, Form, FormActions, Notice, Table } from "#ui";
import type { Trial } from "../../../actions/availability/try-target.ts";
import type { LiveWords } from "../../../messages/pages-live-index.ts";
import { titleWords } from "../../../messages/pages-index.ts";
import type { LiveAnswer, LiveCopy } from "../../../model/availability/live-copy.ts";
import { tallyOf } from "../../../model/availability/tally.ts";
import { liveStatusName } from "../../titles/live-lines.ts";
import type { Desk } from "../desk.ts";

export type TargetTrialProps = {
  readonly desk: Desk;
  readonly t: LiveWords;
  readonly action: string;
  /** The number typed. */
  readonly number: string;
  /** Null: there is no such record; absent: nothing was tried. */
  readonly trial?: Trial | null | undefined;
};

const SHOWN = 25;

/** Asks about one record at once, and says in words what came of it. */
export function TargetTrial(props: TargetTrialProps) {
  const { t, action, number, trial } = props;
  return (
    <section className="stack" aria-labelledby="try">
      <h2 id="try">{t("try")}</h2>
      <Form action={`${action}/trials`} label={t("try")}>
        <Field
          name="number"
          label={t("try-number")}
          hint={t("try-number-hint")}
          value={number}
          maxLength={255}
          dir="ltr"
        />
        <FormActions>
          <Button>{t("try")}</Button>
        </FormActions>
      </Form>
      {trial === null && (
        <Notice tone="warn" announce="status">
          <p>{t("try-none")}</p>
        </Notice>
      )}
      {trial && <Outcome {...props} trial={trial} />}
    </section>
  );
}

function Outcome({ desk, t, trial }: TargetTrialProps & { readonly trial: Trial }) {
  const { controlNumber, asked, answer, milliseconds } = trial;
  const about = { number: controlNumber, asked: asked.join(", "), milliseconds };
  return (
    <>
      <Notice tone={answer.kind === "found" ? "ok" : "warn"} announce="status">
        <p>{t(asked.length > 0 ? "try-asked" : "try-asked-copies", about)}</p>
        <Explained t={t} answer={answer} />
      </Notice>
      {answer.kind === "found" && answer.copies.length > 0 && (
        <Copies desk={desk} t={t} copies={answer.copies} />
      )}
    </>
  );
}

function Explained({ t, answer }: { readonly t: LiveWords; readonly answer: LiveAnswer }) {
  if (answer.kind === "unknown") return <p>{t(`reason-${answer.reason}`)}</p>;
  const { total, available, unknown, waiting } = tallyOf(answer);
  return (
    <>
      <p>{t("try-found", { total, available })}</p>
      {waiting !== null && <p>{t("waiting", { waiting })}</p>}
      {unknown > 0 && <p>{t("try-unclear", { count: unknown })}</p>}
    </>
  );
}

type CopiesProps = {
  readonly desk: Desk;
  readonly t: LiveWords;
  readonly copies: readonly LiveCopy[];
};

function Copies({ desk, t, copies }: CopiesProps) {
  const rows = copies.slice(0, SHOWN).map((copy, index) => ({ ...copy, index }));
  return (
    <>
      <Table
        caption={t("try-table")}
        columns={columnsOf(desk, t)}
        rows={rows}
        rowKey={({ index }) => String(index)}
      />
      {copies.length > SHOWN && <p className="soft">{t("try-first", { count: SHOWN })}</p>}
    </>
  );
}

function columnsOf(
  { locale }: Desk,
  t: LiveWords,
): readonly Column<LiveCopy & { index: number }>[] {
  const text = (value: string | null) => (value === null ? "–" : <bdi>{value}</bdi>);
  const words = { t: titleWords(locale), live: t };
  return [
    { key: "barcode", label: t("col-barcode"), heading: true, cell: (copy) => text(copy.barcode) },
    { key: "branch", label: t("col-branch"), cell: (copy) => text(copy.branch) },
    { key: "call-number", label: t("col-call-number"), cell: (copy) => text(copy.callNumber) },
    { key: "status", label: t("col-status"), cell: (copy) => liveStatusName(copy, words) },
    { key: "word", label: t("col-word"), cell: (copy) => text(copy.statusText) },
    {
      key: "due",
      label: t("col-due"),
      cell: ({ due }) => (due === null ? "–" : formatDate(locale, Temporal.PlainDate.from(due))),
    },
  ];
}
