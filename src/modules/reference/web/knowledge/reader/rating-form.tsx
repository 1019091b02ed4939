import { Button, ErrorSummary, Form, FormActions, Notice, TextArea } from "#ui";
import { sayFault } from "../faults.ts";
import type { AnswerPageProps } from "./answer-props.ts";

/** "Was this helpful?", with room for words; nothing tells who said so. */
export function RatingForm({ seat, article, text, rated, faults, path }: AnswerPageProps) {
  const { t, locale } = seat.view;
  if (rated)
    return (
      <div id="rating" className="no-print">
        <Notice tone="ok" announce="status">
          <p>{t("rated")}</p>
        </Notice>
      </div>
    );
  const say = (name: string) => {
    const code = faults[name];
    return code === undefined ? undefined : sayFault(locale, code);
  };
  return (
    <section id="rating" className="stack no-print" aria-labelledby="rating-title">
      <h2 id="rating-title">{t(article.kind === "faq" ? "helped-faq" : "helped-article")}</h2>
      <Form action={`${path}/ratings`}>
        <ErrorSummary
          title={t("please-mend")}
          errors={Object.entries(faults).map(([name, code]) => ({
            ...(name === "words" ? { name } : {}),
            message: sayFault(locale, code),
          }))}
        />
        <input type="hidden" name="language" value={text.language} />
        <TextArea
          name="words"
          label={t("rating-words")}
          mark={t("optional")}
          hint={t("rating-words-hint")}
          error={say("words")}
          rows={2}
          maxLength={1000}
          dir="auto"
        />
        <FormActions>
          <Button name="helpful" value="yes">
            {t("helped-yes")}
          </Button>
          <Button name="helpful" value="no">
            {t("helped-no")}
          </Button>
        </FormActions>
      </Form>
    </section>
  );
}
