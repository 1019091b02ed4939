import type { Citation } from "#standards/openurl";
import { Button, Field, FieldGroup, Form, FormActions } from "#ui";
import type { OpenUrlWords } from "../../messages/openurl-index.ts";

/** A citation to fill in; its fields are the keys of an OpenURL, so that the address can be passed on. */
export function OpenUrlForm(props: {
  readonly t: OpenUrlWords;
  readonly citation?: Citation | undefined;
}) {
  const { t, citation } = props;
  const line = { dir: "auto", maxLength: 400 } as const;
  return (
    <Form action="/openurl" method="get">
      <FieldGroup legend={t("by-hand")} hint={t("by-hand-hint")}>
        <Field name="rft.title" label={t("field-title")} value={citation?.title} {...line} />
        <Field name="rft.atitle" label={t("field-part")} value={citation?.part} {...line} />
        <Field name="rft.aulast" label={t("field-author")} value={citation?.authors[0]} {...line} />
        <Field
          name="rft.date"
          label={t("field-year")}
          value={citation?.year}
          inputMode="numeric"
          width="short"
          maxLength={4}
        />
        <Field name="rft.isbn" label={t("field-isbn")} value={citation?.isbns[0]} dir="ltr" />
        <Field name="rft.issn" label={t("field-issn")} value={citation?.issns[0]} dir="ltr" />
        <Field
          name="rft_id"
          label={t("field-id")}
          hint={t("field-id-hint")}
          value={citation?.dois[0] && `https://doi.org/${citation.dois[0]}`}
          dir="ltr"
        />
      </FieldGroup>
      <FormActions>
        <Button look="primary" icon="search">
          {t("look")}
        </Button>
      </FormActions>
    </Form>
  );
}
