import { languageName } from "#kernel/i18n";
import { Badge, Button, Form, FormActions, Select } from "#ui";
import { isStale, type ToldArticle } from "../../../model/knowledge/article.ts";
import { articleLanguages } from "../../../model/knowledge/languages.ts";
import type { WritersSeat } from "./seat.ts";

type Props = { readonly seat: WritersSeat; readonly article: ToldArticle };

/** The languages an article speaks, which of them are behind, and the way to another. */
export function TranslationsSection({ seat: { view, root }, article }: Props) {
  const { t, locale } = view;
  const address = `${root}/${article.number}/translations`;
  const there = new Set(article.texts.map(({ language }) => language));
  return (
    <section className="stack" aria-labelledby="translations">
      <h2 id="translations">{t("translations")}</h2>
      <ul className="answer-plain">
        {article.texts.map((text) => (
          <li key={text.language} className="cluster">
            {text.language === article.language ? (
              <span>
                {languageName(locale, text.language)}{" "}
                <span className="soft">{t("first-language")}</span>
              </span>
            ) : (
              <a href={`${address}/${text.language}`}>{languageName(locale, text.language)}</a>
            )}
            {isStale(article, text) && <Badge tone="warn">{t("stale")}</Badge>}
          </li>
        ))}
      </ul>
      <Form action={address} method="get">
        <Select
          name="language"
          id="translate-into"
          label={t("translate-into")}
          options={articleLanguages
            .filter((code) => !there.has(code))
            .map((code) => ({ value: code, label: languageName(locale, code) }))}
        />
        <FormActions>
          <Button>{t("translate")}</Button>
        </FormActions>
      </Form>
    </section>
  );
}
