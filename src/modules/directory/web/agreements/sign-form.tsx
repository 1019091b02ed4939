import type { Locale } from "#kernel/i18n";
import { Button, Checkbox, ErrorSummary, Field, Form, FormActions } from "#ui";
import { agreementsWords } from "../../messages/agreements-index.ts";
import { deskWords } from "../../messages/index.ts";
import type { FormState } from "../desk/form-state.ts";
import { sayFault } from "../desk/form-state.ts";
import type { View } from "../view.ts";

export type SignFormProps = {
  readonly view: View;
  readonly locale: Locale;
  readonly action: string;
  /** The party's name. */
  readonly party: string;
  readonly version: number;
  readonly state: FormState;
};

/** One signs by name, and says that one may; the version that was read is sent along. */
export function SignForm({ view, locale, action, party, version, state }: SignFormProps) {
  const t = agreementsWords(locale);
  const error = (name: string) => {
    const code = state.faults[name];
    return code === undefined ? undefined : sayFault(view, code);
  };
  const errors = Object.keys(state.faults).map((name) => ({ name, message: error(name) ?? "" }));
  return (
    <section className="stack" id="sign">
      <h2>{t("sign-for", { party })}</h2>
      <Form action={action}>
        <ErrorSummary title={deskWords(locale)("please-mend")} errors={errors} />
        <input type="hidden" name="version" value={version} />
        <Field
          name="name"
          label={t("sign-name")}
          hint={t("sign-name-hint")}
          autoComplete="name"
          value={state.values["name"]}
          error={error("name")}
        />
        <Checkbox
          name="agreed"
          label={t("sign-agree", { party, version })}
          checked={state.values["agreed"] === "on"}
          error={error("agreed")}
        />
        <FormActions>
          <Button look="primary" icon="edit">
            {t("sign")}
          </Button>
        </FormActions>
      </Form>
    </section>
  );
}
