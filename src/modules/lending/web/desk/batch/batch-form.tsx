import { Button, LinkButton, Select } from "#ui";
import { formatNumber } from "#kernel/i18n";
import { openCodes } from "#standards/iso18626";
import { paperWords } from "../../../messages/desk-paper-index.ts";
import { batchActs } from "../../../model/desk/batches.ts";
import { PAPER_SIZES, papersOf } from "../../../model/desk/paper.ts";
import { type QueueQuery, writeQueueQuery } from "../../../model/desk/queue-query.ts";
import type { LendingDesk } from "../lending-desk.ts";
import { queueAddress } from "../queue-address.ts";
import { actWords, codeWords } from "../state-words.ts";

export type BatchFormProps = {
  readonly desk: LendingDesk;
  readonly query: QueueQuery;
  readonly total: number;
  readonly ticked: boolean;
};

/** The form to which the ticks of a queue belong. */
export const BATCH_FORM = "batch";

/** Whether something can be done with many of a queue. */
export const hasBatch = ({ queue }: QueueQuery): boolean =>
  batchActs(queue).length + papersOf(queue).length > 0;

/** What can be done with those that are ticked, or with the whole queue. */
export function BatchForm({ desk, query, total, ticked }: BatchFormProps) {
  const t = paperWords(desk.locale);
  const acts = batchActs(query.queue);
  const papers = papersOf(query.queue);
  const here = queueAddress(desk, query, { page: query.page });
  return (
    <section className="stack desk-batch no-print" aria-labelledby="batch-title">
      <h3 id="batch-title">{t("batch")}</h3>
      <p className="small soft measure">{t("batch-help")}</p>
      <p className="cluster">
        <LinkButton size="small" look="quiet" href={ticked ? here : `${here}&ticked=all`}>
          {t(ticked ? "tick-none" : "tick-all")}
        </LinkButton>
      </p>
      <form id={BATCH_FORM} className="form" method="post" action={`${desk.home}/batches`}>
        <input type="hidden" name="query" value={writeQueueQuery(query).toString()} />
        <div className="choice">
          <input type="checkbox" id="f-whole" name="whole" value="1" />
          <label htmlFor="f-whole">{t("whole", { count: formatNumber(desk.locale, total) })}</label>
        </div>
        {acts.some((act) => act === "refuse") && (
          <Select
            name="reason"
            label={t("refuse-why")}
            options={openCodes.reasonUnfilled.map((value) => ({
              value,
              label: codeWords(desk.locale, value),
            }))}
          />
        )}
        <div className="cluster">
          {acts.map((act) => (
            <Button key={act} name="act" value={act}>
              {actWords(desk.locale, act)}
            </Button>
          ))}
        </div>
        {papers.length > 0 && (
          <div className="cluster">
            <Select
              name="size"
              label={t("paper-size")}
              options={PAPER_SIZES.map((value) => ({ value, label: t(`size-${value}`) }))}
            />
            {papers.map((kind) => (
              <Button
                key={kind}
                name="kind"
                value={kind}
                formAction={`${desk.home}/prints`}
                icon="print"
              >
                {t(`kind-${kind}`)}
              </Button>
            ))}
          </div>
        )}
      </form>
    </section>
  );
}
