import { languageName } from "#kernel/i18n";
import { Button, Disclosure, FormActions, Notice } from "#ui";
import { isStale, textIn, type ToldArticle } from "../../../model/knowledge/article.ts";
import { directionOf } from "../../../model/knowledge/languages.ts";
import { MarkedUp } from "../marked-up.tsx";
import { WordsForm } from "./article-form.tsx";
import { KnowledgeFrame } from "./knowledge-frame.tsx";
import { Preview } from "./preview.tsx";
import type { WritersSeat } from "./seat.ts";
import type { TypedArticle } from "./typed-article.ts";

type Props = {
  readonly seat: WritersSeat;
  readonly article: ToldArticle;
  /** Into which it is translated. */
  readonly language: string;
  readonly typed: TypedArticle;
  readonly preview: boolean;
};

/** The first language beside the other. */
export function TranslationPage(props: Props) {
  const { seat, article, language, typed, preview } = props;
  const { t, locale } = seat.view;
  const name = languageName(locale, language);
  const there = article.texts.find((one) => one.language === language);
  const { title = "", body = "" } = typed.values;
  return (
    <KnowledgeFrame
      seat={seat}
      part={null}
      title={t("translation-into", { language: name })}
      help="translation-help"
    >
      {there && isStale(article, there) && (
        <Notice tone="warn">
          <p>{t("stale-for-staff", { language: languageName(locale, article.language) })}</p>
        </Notice>
      )}
      {preview && <Preview view={seat.view} language={language} title={title} body={body} />}
      <div className="answer-sides">
        <Source {...props} />
        <section className="stack" aria-labelledby="other">
          <h2 id="other">{name}</h2>
          <WordsForm
            view={seat.view}
            action={`${seat.root}/${article.number}/translations/${language}`}
            typed={typed}
          >
            <input type="hidden" name="seen" value={typed.values["seen"]} />
            <input type="hidden" name="source" value={typed.values["source"]} />
            <FormActions>
              <Button look="primary">{t("save-translation")}</Button>
              <Button look="quiet" name="do" value="preview">
                {t("preview")}
              </Button>
            </FormActions>
          </WordsForm>
        </section>
      </div>
    </KnowledgeFrame>
  );
}

function Source({ seat: { view }, article }: Props) {
  const { language, title, body } = textIn(article, article.language);
  return (
    <section className="stack" aria-labelledby="first">
      <h2 id="first">{languageName(view.locale, language)}</h2>
      <p className="answer-preview-title" lang={language} dir={directionOf(language)}>
        {title}
      </p>
      <MarkedUp source={body} language={language} />
      <Disclosure label={view.t("as-typed")}>
        <pre className="answer-code" lang={language} dir={directionOf(language)}>
          {body}
        </pre>
      </Disclosure>
    </section>
  );
}
