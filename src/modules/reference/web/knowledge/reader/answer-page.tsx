import { languageName } from "#kernel/i18n";
import { Breadcrumbs, Notice, PageHeader } from "#ui";
import { isStale } from "../../../model/knowledge/article.ts";
import { directionOf } from "../../../model/knowledge/languages.ts";
import { isTopic } from "../../../model/knowledge/topics.ts";
import { MarkedUp } from "../marked-up.tsx";
import type { AnswerPageProps } from "./answer-props.ts";
import { AskInstead } from "./answers-page.tsx";
import { RatingForm } from "./rating-form.tsx";
import { AnswerLinks } from "./suggestions.tsx";

/** One answer: what it says, in which languages, whether it helped, and where to go on. */
export function AnswerPage(props: AnswerPageProps) {
  const { seat, text, note, related, name } = props;
  const { t, locale } = seat.view;
  const foreign = text.language === locale ? undefined : text.language;
  return (
    <div className="with-aside">
      <article className="stack stack-wide">
        <PageHeader
          title={text.title}
          lang={foreign}
          above={
            <Breadcrumbs
              label={t("way-here")}
              crumbs={[
                {
                  label: name ? t("answers-of", { library: name }) : t("answers"),
                  href: seat.root,
                },
              ]}
            />
          }
        />
        <LanguageNotice {...props} />
        <MarkedUp source={text.body} language={foreign} />
        {note !== null && name !== null && (
          <Notice title={t("note-of", { library: name })}>
            <MarkedUp source={note} />
          </Notice>
        )}
        <Facts {...props} />
        <RatingForm {...props} />
      </article>
      <aside className="stack stack-wide no-print">
        <section className="stack">
          <h2>{t("not-answered")}</h2>
          <p>{t("not-answered-text")}</p>
          <p>
            <AskInstead seat={seat} />
          </p>
        </section>
        {related.length > 0 && (
          <section className="stack">
            <h2>{t("related")}</h2>
            <AnswerLinks view={seat.view} library={seat.library?.code ?? null} found={related} />
          </section>
        )}
      </aside>
    </div>
  );
}

/** Where the text is not what the reader would expect: in another language, or behind the first one. */
function LanguageNotice({ seat, article, text }: AnswerPageProps) {
  const { t, locale, day } = seat.view;
  const first = languageName(locale, article.language);
  if (isStale(article, text))
    return (
      <Notice tone="warn">
        <p>
          {t("stale-for-readers", { language: first, date: day(text.at) })}{" "}
          <a href={`?in=${article.language}`} hrefLang={article.language}>
            {t("read-in", { language: first })}
          </a>
        </p>
      </Notice>
    );
  if (text.language === locale) return null;
  return (
    <Notice>
      <p>{t("only-in", { language: languageName(locale, text.language) })}</p>
    </Notice>
  );
}

function Facts({ seat, article, text }: AnswerPageProps) {
  const { t, day } = seat.view;
  const others = article.texts.filter(({ language }) => language !== text.language);
  const topics = article.topics.filter(isTopic);
  return (
    <footer className="stack stack-tight small soft">
      {others.length > 0 && (
        <p className="cluster no-print">
          <span>{t("also-in")}</span>
          {others.map(({ language }) => (
            <a
              key={language}
              href={`?in=${language}`}
              hrefLang={language}
              lang={language}
              dir={directionOf(language)}
            >
              {ownName(language)}
            </a>
          ))}
        </p>
      )}
      {topics.length > 0 && (
        <p className="cluster no-print">
          <span>{t("topics")}</span>
          {topics.map((topic) => (
            <a key={topic} href={`${seat.root}?topic=${topic}`}>
              {t(`topic-${topic}`)}
            </a>
          ))}
        </p>
      )}
      <p>{t("changed-on", { date: day(text.at) })}</p>
    </footer>
  );
}

/** A language as its own speakers call it. */
function ownName(language: string): string {
  const names = new Intl.DisplayNames(language, { type: "language", fallback: "code" });
  return names.of(language) ?? language;
}
