import { createElement } from "react";
import { threadWords } from "../../messages/thread-index.ts";
import type { Entry } from "../../model/inquiry/entry.ts";
import type { LiveThread } from "../live/live-thread.ts";
import { ThreadEntry } from "./entry.tsx";
import type { ThreadSetting } from "./setting.ts";

export interface ThreadProps {
  readonly entries: readonly Entry[];
  readonly setting: ThreadSetting;
  /** How it is followed; null: it stands still. */
  readonly live: LiveThread | null;
}

/**
 * What was said, oldest first. Where script runs, new entries are added as they come (`cs-thread`), and
 * read out politely (WCAG 4.1.3); what is there from the beginning is not read out again.
 */
export function Thread({ entries, setting, live }: ThreadProps) {
  const t = threadWords(setting.locale);
  const list = (
    // A region that scrolls must be reachable by keyboard (WCAG 2.1.1).
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="thread-window" role="log" aria-label={t("conversation")} tabIndex={0}>
      <ol className="thread">
        {entries.map((entry) => (
          <ThreadEntry key={entry.id} entry={entry} setting={setting} />
        ))}
      </ol>
    </section>
  );
  if (!live) return list;
  const { token, kind, stream, key, after, words } = live;
  return createElement(
    "cs-thread",
    { token, kind, stream, "stream-key": key ?? undefined, after, ...words },
    list,
    <p className="thread-state small soft" role="status" key="state" />,
  );
}
