import { Button, Field, Form, FormActions, Select } from "#ui";
import { INQUIRY_KINDS } from "../../model/inquiry/inquiry.ts";
import type { InquiryPageProps } from "./inquiry-props.ts";

/** What staff note of an inquiry; nothing of it must be filled in to go on. */
export function InquiryCare(props: InquiryPageProps) {
  const { inquiry } = props;
  if (inquiry.row.erasedAt) return null;
  return (
    <>
      <Classify {...props} />
      {inquiry.home && <Assign {...props} />}
      {inquiry.home && ["open", "pending", "answered"].includes(inquiry.row.state) && (
        <Merge {...props} />
      )}
    </>
  );
}

function Classify({ desk: { t, home }, inquiry: { row } }: InquiryPageProps) {
  return (
    <Form action={`${home}/inquiries/${row.id}/classification`} label={t("classify")}>
      <Select
        name="kind"
        label={t("kind")}
        empty="–"
        value={row.kind ?? ""}
        options={INQUIRY_KINDS.map((kind) => ({ value: kind, label: t(`kind-${kind}`) }))}
      />
      <Select
        name="readLevel"
        label={t("read-level")}
        hint={t("read-level-hint")}
        empty="–"
        value={row.readLevel === null ? "" : String(row.readLevel)}
        options={["1", "2", "3", "4", "5", "6"].map((level) => ({ value: level, label: level }))}
      />
      <FormActions>
        <Button>{t("assign-do")}</Button>
      </FormActions>
    </Form>
  );
}

function Assign({ desk: { t, home }, inquiry: { row }, colleagues }: InquiryPageProps) {
  return (
    <Form action={`${home}/inquiries/${row.id}/assignment`} label={t("assign")}>
      <Select
        name="assignee"
        label={t("assign")}
        empty={t("assign-nobody")}
        value={row.assignee ?? ""}
        options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <FormActions>
        <Button>{t("assign-do")}</Button>
      </FormActions>
    </Form>
  );
}

function Merge({ desk: { t, home }, inquiry: { row }, typed }: InquiryPageProps) {
  return (
    <Form action={`${home}/inquiries/${row.id}/merging`} label={t("merge")}>
      <Field
        name="code"
        label={t("merge")}
        hint={t("merge-code")}
        value={typed["code"]}
        autoComplete="off"
        maxLength={12}
        dir="ltr"
      />
      <FormActions>
        <Button>{t("merge-do")}</Button>
      </FormActions>
    </Form>
  );
}
