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
      {inquiry.home && ["open", "pending"].includes(inquiry.row.state) && <Due {...props} />}
      {inquiry.home && ["open", "pending", "answered"].includes(inquiry.row.state) && (
        <Merge {...props} />
      )}
    </>
  );
}

/** Two clicks, one for each: what is chosen is saved at once, and taken back by the same button. */
function Classify(props: InquiryPageProps) {
  const {
    desk: { t },
    inquiry: { row },
  } = props;
  const level = row.readLevel === null ? null : String(row.readLevel);
  return (
    <section className="stack" aria-label={t("classify")}>
      <Choices
        {...props}
        name="kind"
        label={t("kind")}
        chosen={row.kind}
        options={INQUIRY_KINDS.map((kind) => ({ value: kind, label: t(`kind-${kind}`) }))}
      />
      <Choices
        {...props}
        name="readLevel"
        label={t("read-level")}
        hint={t("read-level-hint")}
        chosen={level}
        options={["1", "2", "3", "4", "5", "6"].map((value) => ({ value, label: value }))}
      />
    </section>
  );
}

type ChoicesProps = InquiryPageProps & {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly chosen: string | null;
  readonly options: readonly { readonly value: string; readonly label: string }[];
};

function Choices({ desk, inquiry, name, label, hint, chosen, options }: ChoicesProps) {
  const { t, home } = desk;
  return (
    <Form action={`${home}/inquiries/${inquiry.row.id}/classification`} label={label}>
      <p className="field-label">{label}</p>
      {hint && <p className="field-hint">{hint}</p>}
      <div className="cluster">
        {options.map((option) => {
          const isChosen = option.value === chosen;
          const said = `${label}: ${option.label}`;
          return (
            <Button
              key={option.value}
              name={name}
              value={isChosen ? "" : option.value}
              size="small"
              look={isChosen ? "primary" : "secondary"}
              label={isChosen ? t("chosen", { what: said }) : said}
            >
              {option.label}
            </Button>
          );
        })}
      </div>
    </Form>
  );
}

function Due({ desk, inquiry: { row } }: InquiryPageProps) {
  const { t, home, library } = desk;
  const day = row.dueAt
    ?.toTemporalInstant()
    .toZonedDateTimeISO(library.timeZone)
    .toPlainDate()
    .toString();
  return (
    <Form action={`${home}/inquiries/${row.id}/due`} label={t("due")}>
      <Field name="due" type="date" label={t("due")} value={day} />
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
