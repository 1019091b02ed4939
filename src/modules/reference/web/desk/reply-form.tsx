import { Button, Form, FormActions, RadioGroup, TextArea } from "#ui";
import type { DeskInquiry } from "../../actions/desk/read-inquiry.ts";
import { CannedPicker } from "../canned/picker.tsx";
import type { InquiryPageProps } from "./inquiry-props.ts";

/** Where staff write: to the reader, or a note among themselves. */
export function ReplyForm(props: InquiryPageProps) {
  const { desk, inquiry, offers, picked } = props;
  const { row } = inquiry;
  if (row.erasedAt || row.state === "merged") return null;
  return (
    <>
      {mayTalk(inquiry) && (
        <CannedPicker desk={desk} inquiry={row} offers={offers} picked={picked} />
      )}
      <SayForm {...props} />
    </>
  );
}

function SayForm({ desk: { t, home }, inquiry, typed, picked }: InquiryPageProps) {
  const talks = mayTalk(inquiry);
  return (
    <Form action={`${home}/inquiries/${inquiry.row.id}/messages`} id="say" label={t("reply")}>
      <TextArea
        name="body"
        label={talks ? t("reply") : t("note")}
        value={typed["body"] || picked?.text}
        rows={picked ? 10 : 4}
        dir="auto"
      />
      {/* Which texts were put in, to be counted when it is sent. */}
      <input type="hidden" name="canned" value={typed["canned"] ?? picked?.id ?? ""} />
      <RadioGroup
        name="kind"
        id="say-kind"
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
