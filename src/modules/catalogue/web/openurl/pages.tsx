import type { ReactNode } from "react";
import type { Offer } from "#kernel/manifest";
import type { Citation, OpenUrlProblem } from "#standards/openurl";
import { CopyText, Disclosure, EmptyState, LinkButton, Notice, PageHeader, ResultList } from "#ui";
import type { OpenUrlWords } from "../../messages/openurl-index.ts";
import { emptyQuery } from "../../model/finding/title-query.ts";
import { addressOf } from "../find/address.ts";
import { OfferLinks } from "../titles/offer-links.tsx";
import { CitationFacts } from "./citation-facts.tsx";
import { OpenUrlForm } from "./openurl-form.tsx";

type Said = { readonly t: OpenUrlWords };

/** What this address is for: for people a form, for databases the address to enter. */
export function AboutOpenUrl(
  props: Said & {
    readonly base: string;
    readonly example: string;
    readonly problem?: OpenUrlProblem | undefined;
  },
) {
  const { t, base, example, problem } = props;
  return (
    <div className="stack">
      <PageHeader title={t("page-title")} lead={t("page-lead")} />
      {problem && (
        <Notice tone="warn" announce="alert">
          <p>{t(`problem-${problem}`)}</p>
        </Notice>
      )}
      <OpenUrlForm t={t} />
      <section className="stack stack-tight" aria-labelledby="programs">
        <h2 id="programs">{t("for-programs")}</h2>
        <p>{t("for-programs-text")}</p>
        <h3>{t("base-address")}</h3>
        <CopyText text={base} words={{ copy: t("copy"), copied: t("copied") }} />
        <h3>{t("example")}</h3>
        <p>
          <a href={example} rel="nofollow" dir="ltr">
            {example}
          </a>
        </p>
      </section>
    </div>
  );
}

type AnswerProps = Said & {
  readonly citation: Citation;
  /** What other modules offer for what is not on the shelf. */
  readonly offers: readonly Offer[];
};

/** Titles that may be what the citation refers to. */
export function CandidatesPage(
  props: AnswerProps & {
    readonly rows: readonly { readonly key: string; readonly item: ReactNode }[];
  },
) {
  const { t, citation, offers, rows } = props;
  return (
    <div className="stack">
      <PageHeader
        title={t("candidates-title")}
        lead={t("candidates-lead", { count: rows.length })}
      />
      <div className="with-aside">
        <ResultList label={t("candidates-title")} start={1} items={rows} />
        <Asked t={t} citation={citation} offers={offers} />
      </div>
    </div>
  );
}

/** Nothing on the shelf is what the citation refers to. */
export function NonePage({ t, citation, offers }: AnswerProps) {
  const journal = citation.kind === "article" || citation.kind === "journal";
  return (
    <div className="stack">
      <EmptyState icon="search" title={t("none-title")} level={1}>
        <p>{t(journal ? "none-journal-lead" : "none-lead")}</p>
      </EmptyState>
      <Asked t={t} citation={citation} offers={offers} />
      <Disclosure label={t("search-other")}>
        <OpenUrlForm t={t} citation={citation} />
      </Disclosure>
    </div>
  );
}

/** The citation, and searches for parts of it. */
function Asked({ t, citation, offers }: AnswerProps) {
  const { title, part, authors } = citation;
  const search = (within: Partial<Record<"title" | "author", string>>) =>
    addressOf({ ...emptyQuery, within });
  const name = title ?? part;
  return (
    <section className="stack stack-tight" aria-labelledby="asked">
      <h2 id="asked">{t("asked")}</h2>
      <CitationFacts t={t} citation={citation} />
      <p className="cluster no-print">
        <OfferLinks offers={offers} />
        {name && (
          <LinkButton href={search({ title: name.slice(0, 400) })} icon="search">
            {t("search-title")}
          </LinkButton>
        )}
        {authors[0] && (
          <LinkButton href={search({ author: authors[0].slice(0, 400) })} icon="person">
            {t("search-author")}
          </LinkButton>
        )}
      </p>
    </section>
  );
}
