import { Button, DataList, ErrorSummary, Form, FormActions, LinkButton, TextArea } from "#ui";
import type { DeskBooking } from "../../actions/desk-day.ts";
import { whenOf } from "../../actions/when.ts";
import type { BookingDesk } from "./booking-desk.ts";
import { DeskFrame } from "./desk-frame.tsx";
import { faultText } from "./thing-form.tsx";

export interface EndProps {
  readonly desk: BookingDesk;
  readonly one: Pick<DeskBooking, "booking" | "placed">;
  readonly why: string;
  readonly fault: string | null;
}

/** Asks why a booking is called off: whoever has it is told. */
export function EndPage({ desk, one: { booking, placed }, why, fault }: EndProps) {
  const { t, locale, home } = desk;
  const error = fault === null ? undefined : faultText(t, fault);
  return (
    <DeskFrame desk={desk} part={null} title={t("call-off-title")}>
      <DataList
        items={[
          { label: t("thing"), value: placed.thing.name },
          { label: t("time"), value: whenOf(locale, booking, placed.schedule.timeZone).start },
          { label: t("who"), value: booking.name ?? t("no-name") },
        ]}
      />
      <Form action={`${home}/bookings/${booking.id}/end`}>
        <ErrorSummary
          title={t("please-mend")}
          errors={error ? [{ name: "why", message: error }] : []}
        />
        <TextArea
          name="why"
          label={t("why")}
          hint={t("why-hint")}
          mark={t("optional")}
          value={why}
          error={error}
          maxLength={500}
          rows={3}
          dir="auto"
        />
        <FormActions>
          <Button look="danger">{t("do-call-off")}</Button>
          <LinkButton href={home}>{t("keep-it")}</LinkButton>
        </FormActions>
      </Form>
    </DeskFrame>
  );
}
