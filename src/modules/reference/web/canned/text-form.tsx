import { languageName } from "#kernel/i18n";
import { Badge, Button, ErrorSummary, Form, FormActions } from "#ui";
import type { CannedText } from "../../model/canned/canned.ts";
import { isStale } from "../../model/canned/versions.ts";
import { BodyField } from "./canned-fields.tsx";
import type { EditPageProps } from "./edit-props.ts";
import { faultText } from "./fault-text.ts";

/** What a canned answer says in one language; saved again, it counts as looked at. */
export function TextForm({
  seat,
  canned,
  wrong,
  text,
}: EditPageProps & { readonly text: CannedText }) {
  const { t, at, locale } = seat;
  const { language, body } = text;
  const isFirst = language === canned.language;
  const own = wrong?.form === language ? wrong : { values: { body }, faults: {} };
  const id = `body-${language}`;
  const label = t("body-in", { language: languageName(locale, language) });
  return (
    <Form action={`${at}/${canned.id}/texts`} label={label}>
      <ErrorSummary
        title={t("check")}
        errors={Object.values(own.faults).map((code) => ({
          id,
          message: faultText(seat, code, own.values["body"]),
        }))}
      />
      {isStale(canned, text) && (
        <p>
          <Badge tone="warn">{t("stale")}</Badge> {t("stale-text")}
        </p>
      )}
      <input type="hidden" name="language" value={language} />
      <BodyField
        seat={seat}
        typed={own}
        id={id}
        label={label}
        {...(isFirst ? {} : { hint: t("translation-hint") })}
      />
      <FormActions>
        <Button>{t("save-text")}</Button>
      </FormActions>
    </Form>
  );
}
