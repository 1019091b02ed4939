import { CopyText, LinkButton, PageHeader } from "#ui";
import type { FeedWords } from "../../messages/feeds-index.ts";

type FollowPageProps = {
  readonly t: FeedWords;
  /** What is followed, in words. */
  readonly search: string;
  /** The feed's path, and its whole address. */
  readonly feed: string;
  readonly address: string;
  /** The page of results. */
  readonly results: string;
};

/** How to be told of new titles: browsers show feeds as they are written, so people are told first. */
export function FollowPage({ t, search, feed, address, results }: FollowPageProps) {
  return (
    <div className="stack">
      <PageHeader title={t("follow-title")} lead={t("follow-lead")} />
      <p>
        <strong dir="auto">{search}</strong>
      </p>
      <section className="stack stack-tight" aria-labelledby="address">
        <h2 id="address">{t("follow-address")}</h2>
        <CopyText text={address} words={{ copy: t("copy"), copied: t("copied") }} />
        <p>{t("follow-how")}</p>
      </section>
      <p className="cluster no-print">
        <LinkButton href={feed} icon="feed">
          {t("follow-open")}
        </LinkButton>
        <LinkButton href={results} look="quiet" icon="arrow-start">
          {t("follow-back")}
        </LinkButton>
      </p>
    </div>
  );
}
