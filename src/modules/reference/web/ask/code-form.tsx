import type { Locale } from "#kernel/i18n";
import { Button, Field, Form, FormActions } from "#ui";
import { askWords } from "../../messages/ask-index.ts";

/** Where a reader types the code of a question. */
export function CodeForm({
  locale,
  typed,
  action,
}: {
  readonly locale: Locale;
  readonly typed: string;
  readonly action: string;
}) {
  const t = askWords(locale);
  return (
    <Form action={action} label={t("come-back")}>
      <Field
        name="code"
        label={t("code-label")}
        hint={t("code-hint")}
        value={typed}
        autoComplete="off"
        spellCheck={false}
        maxLength={60}
        dir="ltr"
      />
      <FormActions>
        <Button icon="arrow-end">{t("code-open")}</Button>
      </FormActions>
    </Form>
  );
}
