import {
  Breadcrumbs,
  Button,
  Disclosure,
  ErrorSummary,
  Field,
  Form,
  FormActions,
  PageHeader,
  RadioGroup,
} from "#ui";
import { BodyField, FoundFields, type Typed, VariableList } from "./canned-fields.tsx";
import type { CannedSeat } from "./canned-seat.ts";
import { faultText } from "./fault-text.ts";

/** A canned answer is written, in its first language. */
export function NewCannedPage({
  seat,
  typed,
}: {
  readonly seat: CannedSeat;
  readonly typed: Typed;
}) {
  const { t, at, owners } = seat;
  const { values, faults } = typed;
  const say = (code: string) => faultText(seat, code, values["body"]);
  const language = faults["language"];
  return (
    <div className="stack stack-wide">
      <PageHeader
        title={t("new")}
        above={
          <Breadcrumbs
            label={t("canned")}
            crumbs={[{ label: t("canned"), href: at }, { label: t("new") }]}
          />
        }
      />
      <Form action={at} label={t("new")}>
        <ErrorSummary
          title={t("check")}
          errors={Object.entries(faults).map(([name, code]) => ({ name, message: say(code) }))}
        />
        <FoundFields seat={seat} typed={typed} />
        {owners.length > 1 && (
          <RadioGroup
            name="owner"
            label={t("owner")}
            value={values["owner"] || owners[0]}
            options={owners.map((owner) => ({ value: owner, label: t(`owner-${owner}`) }))}
          />
        )}
        <Field
          name="language"
          label={t("first-language")}
          hint={t("language-hint")}
          error={language === undefined ? undefined : say(language)}
          value={values["language"]}
          width="short"
          dir="ltr"
        />
        <BodyField seat={seat} typed={typed} label={t("body")} />
        <Disclosure label={t("variables")} open={faults["body"] === "variable-unknown"}>
          <VariableList seat={seat} />
        </Disclosure>
        <FormActions>
          <Button look="primary">{t("save")}</Button>
        </FormActions>
      </Form>
    </div>
  );
}
