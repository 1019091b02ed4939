import { Button, Form, FormActions, RadioGroup, TextArea } from "#ui";
import type { DeskInquiry } from "../../actions/desk/read-inquiry.ts";
import type { InquiryPageProps } from "./inquiry-props.ts";

/** Where staff write: to the reader, or a note among themselves. */
export function ReplyForm({ desk: { t, home }, inquiry, typed }: InquiryPageProps) {
  const { row } = inquiry;
  if (row.erasedAt || row.state === "merged") return null;
  const talks = mayTalk(inquiry);
  return (
    <Form action={`${home}/inquiries/${row.id}/messages`} id="say" label={t("reply")}>
      <TextArea
        name="body"
        label={talks ? t("reply") : t("note")}
        value={typed["body"]}
        rows={4}
        dir="auto"
      />
      <RadioGroup
        name="kind"
        label={t("say-kind")}
        value={talks ? (typed["kind"] ?? "message") : "note"}
        options={[
          { value: "message", label: t("kind-message"), disabled: !talks },
          { value: "note", label: t("kind-note") },
        ]}
      />
      <FormActions>
        <Button look="primary" icon="arrow-end">
          {t("send")}
        </Button>
        <span className="small soft">{t("send-hint")}</span>
      </FormActions>
    </Form>
  );
}

/** Whether what one writes can go to the reader. */
export function mayTalk({ row, holds, home }: DeskInquiry): boolean {
  if (row.state === "talking") return holds;
  return home && row.state !== "waiting" && row.state !== "abuse";
}
