import { Button, FormButton, Notice, type NoticeProps } from "#ui";
import type { ImportReview } from "../../actions/imports/review-import.ts";
import type { Import } from "../../actions/imports/watch-imports.ts";
import { isKey, words } from "../../messages/index.ts";
import { needsAttention } from "../../model/imports/attention.ts";
import type { Desk } from "./desk.ts";
import { shownState } from "./import-state.tsx";

export type OutcomeProps = {
  readonly desk: Desk;
  readonly delivery: Import;
  readonly review: ImportReview | null;
  readonly repeatable: boolean;
};

/** What came of an import that is over, and what can be done about it. */
export function Outcome({ desk, delivery, review, repeatable }: OutcomeProps) {
  const { t, home, when } = desk;
  const address = `${home}/imports/${delivery.id}`;
  const { tone, text } = outcome(desk, delivery);
  return (
    <div className="stack">
      <Notice tone={tone}>
        <p>{text}</p>
        {delivery.detail["withheld"] === true && delivery.counts.failed > 0 && (
          <p>{t("outcome-withheld")}</p>
        )}
      </Notice>
      {review && (
        <Notice
          tone="ok"
          action={
            <FormButton action={`${address}/reopening`} icon="undo" size="small">
              {t("undo-review")}
            </FormButton>
          }
        >
          <p>{t("reviewed-by", { actor: review.actor, when: when(review.at) })}</p>
        </Notice>
      )}
      <div className="cluster">
        {needsAttention(delivery) && !review && (
          <FormButton action={`${address}/review`} icon="check" look="primary">
            {t("mark-reviewed")}
          </FormButton>
        )}
        {desk.mayLoad && repeatable && <Again desk={desk} address={address} />}
      </div>
    </div>
  );
}

function Again({ desk: { t }, address }: { readonly desk: Desk; readonly address: string }) {
  return (
    <form className="form-button cluster" action={`${address}/repetition`} method="post">
      <Button icon="upload">{t("again")}</Button>
      <span className="small soft">{t("again-hint")}</span>
    </form>
  );
}

function outcome(
  { t, locale }: Desk,
  delivery: Import,
): { readonly tone: NonNullable<NoticeProps["tone"]>; readonly text: string } {
  const { counts, detail, mode } = delivery;
  const { read, failed, deleted } = counts;
  switch (shownState(delivery)) {
    case "state-failed": {
      const reason = `import-${String(detail["reason"])}`;
      const known = isKey(reason) ? reason : "import-no-record-readable";
      return { tone: "danger", text: words(locale)(known) };
    }
    case "state-partly":
      return { tone: "warn", text: t("outcome-partly", { read, failed }) };
    case "state-cancelled":
      return { tone: "info", text: t("outcome-cancelled") };
    default:
      if (read === 0) return { tone: "warn", text: t("outcome-empty") };
      return mode === "delete"
        ? { tone: "ok", text: t("outcome-withdrawn", { read, deleted }) }
        : { tone: "ok", text: t("outcome-finished", { read }) };
  }
}
