import { formatNumber } from "#kernel/i18n";
import type { QueueCounts } from "../../actions/desk/queues.ts";
import { borrowQueues, lendQueues, type QueueName, ruleOf } from "../../model/desk/queues.ts";
import type { LendingDesk } from "./lending-desk.ts";

export type QueueNavProps = {
  readonly desk: LendingDesk;
  readonly counts: QueueCounts;
  readonly current: QueueName;
};

/** All queues with how much stands in them: what we lend, and what we borrow. */
export function QueueNav({ desk, ...props }: QueueNavProps) {
  return (
    <div className="desk-queues no-print">
      <QueueGroup desk={desk} {...props} side="lend" queues={lendQueues} />
      <QueueGroup desk={desk} {...props} side="borrow" queues={borrowQueues} />
    </div>
  );
}

function QueueGroup(
  props: QueueNavProps & {
    readonly side: "lend" | "borrow";
    readonly queues: readonly QueueName[];
  },
) {
  const { desk, counts, current, side, queues } = props;
  const { t, home, locale } = desk;
  return (
    <nav aria-labelledby={`queues-${side}`}>
      <h2 id={`queues-${side}`}>{t(`side-${side}`)}</h2>
      <ul>
        {queues.map((queue) => (
          <li key={queue}>
            <a
              href={`${home}?queue=${queue}`}
              aria-current={queue === current ? "page" : undefined}
              data-waits={ruleOf(queue).waits && counts[queue] > 0 ? "" : undefined}
            >
              <span>{t(`queue-${queue}`)}</span>
              <span className="queue-count">{formatNumber(locale, counts[queue])}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
