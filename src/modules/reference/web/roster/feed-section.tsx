import { CopyText, FormButton, LinkButton, Notice } from "#ui";
import { formatDate } from "#kernel/i18n";
import type { RosterPage } from "./roster-page.ts";

/** A secret address of the visitor: since when, and the address itself where it has just been made. */
export type FeedShown = { readonly since: Date | null; readonly address: string | null };

type Props = {
  readonly view: Pick<RosterPage, "t" | "locale">;
  readonly title: string;
  /** Where it is made; with `/removal`: ended. */
  readonly action: string;
  readonly feed: FeedShown;
  /** The same as a file. */
  readonly file: { readonly href: string; readonly label: string; readonly text?: string };
};

/** Makes and ends a secret address for a calendar, and gives the calendar as a file. */
export function FeedSection({ view, title, action, feed, file }: Props) {
  const { t, locale } = view;
  const since =
    feed.since &&
    formatDate(locale, feed.since.toTemporalInstant().toZonedDateTimeISO("UTC").toPlainDate());
  return (
    <section className="stack" aria-labelledby="feed">
      <h2 id="feed">{title}</h2>
      <p className="measure">{t("feed-text")}</p>
      {feed.address !== null && (
        <Notice tone="ok" announce="status" title={t("feed-new")}>
          <CopyText text={feed.address} words={{ copy: t("copy"), copied: t("copied") }} />
        </Notice>
      )}
      {feed.address === null && since && <p>{t("feed-since", { date: since })}</p>}
      <div className="cluster">
        <FormButton action={action} icon="link">
          {t(since ? "feed-make-again" : "feed-make")}
        </FormButton>
        {since && (
          <FormButton action={`${action}/removal`} icon="close">
            {t("feed-revoke")}
          </FormButton>
        )}
      </div>
      {file.text && <p className="measure">{file.text}</p>}
      <p>
        <LinkButton href={file.href} icon="download" download>
          {file.label}
        </LinkButton>
      </p>
    </section>
  );
}
