import type { Locale } from "#kernel/i18n";
import { type Library, libraryName } from "#kernel/tenancy";
import { LibraryMark, Notice, PageHeader } from "#ui";
import { askWords } from "../../messages/ask-index.ts";
import { CodeForm } from "./code-form.tsx";

export interface ChooseProps {
  readonly locale: Locale;
  readonly libraries: readonly Library[];
  readonly typed: string;
  readonly unknown: boolean;
}

/** Which library to ask, and the way back to a question. */
export function ChoosePage({ locale, libraries, typed, unknown }: ChooseProps) {
  const t = askWords(locale);
  return (
    <div className="stack stack-wide">
      <PageHeader title={t("ask")} lead={t("ask-lead")} />
      <section className="stack" aria-labelledby="whom">
        <h2 id="whom">{t("choose-library")}</h2>
        <p className="soft measure">{t("choose-lead")}</p>
        <ul className="ask-libraries">
          {libraries.map((library) => (
            <li key={library.id} data-hue={library.hue}>
              <LibraryMark
                name={libraryName(library, locale)}
                letters={library.mark}
                hue={library.hue}
              />
              <a href={`/ask/${library.code}`}>{libraryName(library, locale)}</a>
            </li>
          ))}
        </ul>
      </section>
      <section className="stack" aria-labelledby="back">
        <h2 id="back">{t("come-back")}</h2>
        {unknown && (
          <Notice tone="danger" announce="alert">
            <p>{t("code-unknown")}</p>
          </Notice>
        )}
        <CodeForm locale={locale} typed={typed} action="/ask/q" />
      </section>
    </div>
  );
}
