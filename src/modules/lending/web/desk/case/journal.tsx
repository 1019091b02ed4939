import { Badge, Icon } from "#ui";
import type { JournalEntry } from "../../../actions/desk/journal.ts";
import { type CaseWords, isCaseKey } from "../../../messages/desk-case-index.ts";
import type { LendingDesk } from "../lending-desk.ts";

export type JournalProps = {
  readonly desk: LendingDesk;
  readonly t: CaseWords;
  readonly journal: readonly JournalEntry[];
  /** What the other library is called. */
  readonly other: string;
};

/** What both libraries told each other, in words; and as it went over the wire. */
export function Journal({ desk, t, journal, other }: JournalProps) {
  if (journal.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="journal">
      <h2 id="journal">{t("journal")}</h2>
      <ol className="desk-journal">
        {journal.map((entry) => (
          <li key={entry.id} className="stack stack-tight">
            <p>
              <strong>{t(entry.direction === "in" ? "they-say" : "we-say", { other })}</strong>{" "}
              {saidWords(t, entry)}
            </p>
            <p className="small soft">
              <time dateTime={entry.at.toISOString()}>{desk.when(entry.at)}</time>{" "}
              <Standing t={t} entry={entry} />
            </p>
            {noteIn(entry) && (
              <blockquote className="small">
                <bdi>{noteIn(entry)}</bdi>
              </blockquote>
            )}
            <details className="disclosure">
              <summary>
                <Icon name="chevron-end" />
                {t("as-sent")}
              </summary>
              <pre className="desk-message" dir="ltr">
                {JSON.stringify(entry.message, null, 2)}
              </pre>
            </details>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Standing({ t, entry }: { readonly t: CaseWords; readonly entry: JournalEntry }) {
  if (entry.outcome === "recorded") return <Badge>{t("came-late")}</Badge>;
  if (entry.outcome === "refused") return <Badge tone="danger">{t("was-refused")}</Badge>;
  if (entry.delivery === "waiting") return <Badge tone="warn">{t("being-sent")}</Badge>;
  if (entry.delivery === "failed") return <Badge tone="danger">{t("not-delivered")}</Badge>;
  return null;
}

/** What a message says: each of its words as the standard has them, in the reader's language. */
function saidWords(t: CaseWords, { kind, said }: JournalEntry): string {
  const say = (code: string) => {
    const key = `${kind === "request" ? "type" : "says"}-${code}`;
    return isCaseKey(key) ? t(key) : code;
  };
  return said.split(" ").map(say).join(": ");
}

function noteIn({ message }: JournalEntry): string | undefined {
  switch (message.kind) {
    case "request":
      return message.serviceInfo?.note;
    case "requestingAgencyMessage":
      return message.note;
    case "supplyingAgencyMessage":
      return message.messageInfo.note;
  }
}
