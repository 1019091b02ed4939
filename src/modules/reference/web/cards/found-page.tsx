import type { Locale } from "#kernel/i18n";
import type { Card } from "#kernel/manifest";
import { Breadcrumbs, EmptyState, PageHeader, SearchField } from "#ui";
import { type CardsWords, cardsWords } from "../../messages/cards-index.ts";
import { ThingCard } from "./thing-card.tsx";

export interface FoundProps {
  readonly locale: Locale;
  readonly words: string;
  readonly found: readonly Card[];
  /** The page of the inquiry, and what it is called. */
  readonly inquiry: string;
  readonly subject: string;
}

/** Things that were found, to be put into an answer: each by its page, or by what can be done with it. */
export function FoundPage({ locale, words, found, inquiry, subject }: FoundProps) {
  const t = cardsWords(locale);
  return (
    <div className="stack stack-wide">
      <PageHeader
        title={t("find-title")}
        above={
          <Breadcrumbs
            label={t("find-title")}
            crumbs={[{ label: subject, href: inquiry }, { label: t("find-title") }]}
          />
        }
      />
      <SearchField
        action={`${inquiry}/titles`}
        id="find-words"
        name="words"
        value={words}
        label={t("find-label")}
        submit={t("find-do")}
      />
      <Found t={t} found={found} inquiry={inquiry} />
    </div>
  );
}

function Found({
  t,
  found,
  inquiry,
}: Pick<FoundProps, "found" | "inquiry"> & { readonly t: CardsWords }) {
  if (found.length === 0)
    return (
      <div data-found="">
        <EmptyState icon="search" title={t("found-none")}>
          <p>{t("found-none-text")}</p>
        </EmptyState>
      </div>
    );
  return (
    <ul className="found-things" data-found="">
      {found.map((card) => (
        <li key={card.href}>
          <ThingCard card={{ ...card, offers: [] }} />
          <div className="cluster">
            <PutIn inquiry={inquiry} path={card.href} label={t("put-in")} title={card.title} />
            {card.offers.map(({ href, label }) => (
              <PutIn
                key={href}
                inquiry={inquiry}
                path={href}
                label={t("hand-over", { what: label })}
                title={card.title}
              />
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Leads back to the answer with the link in it; where script runs, puts it where the text is. */
function PutIn(props: {
  readonly inquiry: string;
  readonly path: string;
  readonly label: string;
  readonly title: string;
}) {
  const { inquiry, path, label, title } = props;
  return (
    <a
      className="button button-small"
      href={`${inquiry}?link=${encodeURIComponent(path)}#say`}
      data-link={path}
      aria-label={`${label}: ${title}`}
    >
      {label}
    </a>
  );
}
