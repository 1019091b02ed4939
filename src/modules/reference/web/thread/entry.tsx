import { formatMoment } from "#kernel/i18n";
import { threadWords } from "../../messages/thread-index.ts";
import { MessageCards } from "../cards/message-cards.tsx";
import { AttachedFile, attachedTo } from "../files/attached-file.tsx";
import { happened, type Teller } from "./happened.ts";
import { Linked } from "./linked.tsx";
import type { ThreadSetting } from "./setting.ts";
import type { Entry } from "../../model/inquiry/entry.ts";

/** One entry of a thread: what somebody said, or a line about what happened. */
export function ThreadEntry({
  entry,
  setting: teller,
}: {
  readonly entry: Entry;
  readonly setting: ThreadSetting;
}) {
  if (entry.kind === "event") return <Happened entry={entry} teller={teller} />;
  const own = entry.author === "reader" ? teller.side === "reader" : teller.side === "staff";
  const t = threadWords(teller.locale);
  const via =
    entry.channel === "mail" ? t("by-mail") : entry.channel === "form" ? t("by-form") : null;
  return (
    <li
      className={`said said-${own ? "own" : "other"}${entry.kind === "note" ? " said-note" : ""}`}
      id={`e-${entry.sequence}`}
      data-sequence={entry.sequence}
    >
      <p className="said-who">
        <strong dir="auto">{authorOf(entry, teller)}</strong> <When entry={entry} teller={teller} />
        {via && <span className="soft"> {via}</span>}
      </p>
      {entry.kind === "note" && <p className="said-kind">{t("note")}</p>}
      <Said entry={entry} setting={teller} />
    </li>
  );
}

/** The words, what they link to, and the file. */
function Said({
  entry: { body, data },
  setting,
}: {
  readonly entry: Entry;
  readonly setting: ThreadSetting;
}) {
  const file = attachedTo(data);
  return (
    <>
      {body && (
        <p className="said-text" dir="auto">
          <Linked text={body} />
        </p>
      )}
      <MessageCards text={body} {...setting} />
      {file && <AttachedFile file={file} locale={setting.locale} at={setting.files} />}
    </>
  );
}

function Happened({ entry, teller }: { readonly entry: Entry; readonly teller: Teller }) {
  const text = happened(teller, entry.data);
  if (text === null) return null;
  return (
    <li className="happened" id={`e-${entry.sequence}`} data-sequence={entry.sequence}>
      {text} <When entry={entry} teller={teller} />
    </li>
  );
}

function When({ entry, teller }: { readonly entry: Entry; readonly teller: Teller }) {
  const instant = Temporal.Instant.fromEpochMilliseconds(entry.at.getTime());
  return (
    <time className="said-when" dateTime={instant.toString()}>
      {formatMoment(teller.locale, instant, { now: Temporal.Now.instant(), zone: teller.zone })}
    </time>
  );
}

/** Who said it: oneself, the reader as they are called, or a member of staff by their desk name. */
export function authorOf({ author, authorName, authorLibrary }: Entry, teller: Teller): string {
  const t = threadWords(teller.locale);
  if (author === "reader") {
    if (teller.side === "reader") return t("you");
    return authorName ? t("reader-named", { name: authorName }) : t("reader");
  }
  const name = authorName ?? t(author === "partner" ? "partner" : "librarian");
  const library = teller.libraries.get(authorLibrary ?? "");
  return library ? `${name} (${library})` : name;
}
