import { formatClock, formatDayTime } from "#kernel/i18n";
import { Badge, type Column, EmptyState, FormButton, LinkButton, Table } from "#ui";
import type { DeskWords } from "../../messages/desk-index.ts";
import type { DeskBooking } from "../../actions/desk-day.ts";
import { isAhead } from "../../model/booking.ts";
import { OtherDays } from "../other-days.tsx";
import { wholeDay } from "../time-words.ts";
import type { BookingDesk } from "./booking-desk.ts";
import { DeskFrame } from "./desk-frame.tsx";

export interface DayProps {
  readonly desk: BookingDesk;
  readonly day: Temporal.PlainDate;
  readonly bookings: readonly DeskBooking[];
}

/** What is booked at a library on one day: for the desk; and for the door when it is printed, without what is not for all. */
export function DayPage(props: DayProps) {
  const { desk, day, bookings } = props;
  const { t, locale } = desk;
  return (
    <DeskFrame desk={desk} part="day" title={t("day-of", { day: wholeDay(locale, day) })}>
      <OtherDays words={dayWords(t)} page={desk.home} day={day} today={t("today")} />
      {bookings.length === 0 ? (
        <EmptyState icon="calendar" title={t("none-day")}>
          <p>{t("none-day-text")}</p>
        </EmptyState>
      ) : (
        <>
          <Bookings {...props} />
          <p className="small soft no-print">{t("print")}</p>
        </>
      )}
    </DeskFrame>
  );
}

function Bookings({ desk, day, bookings }: DayProps) {
  return (
    <Table
      caption={desk.t("day-of", { day: wholeDay(desk.locale, day) })}
      rows={bookings}
      rowKey={({ booking }) => booking.id}
      columns={columnsOf(desk, day)}
    />
  );
}

function columnsOf(desk: BookingDesk, day: Temporal.PlainDate): readonly Column<DeskBooking>[] {
  const { t } = desk;
  const link = ({ placed: { thing } }: DeskBooking) => (
    <a href={`/spaces/${thing.id}?day=${day.toString()}`}>{thing.name}</a>
  );
  return [
    {
      key: "time",
      label: t("time"),
      heading: true,
      cell: (one) => <Time desk={desk} one={one} day={day} />,
    },
    { key: "thing", label: t("thing"), cell: link },
    { key: "who", label: t("who"), cell: (one) => <Who desk={desk} one={one} /> },
    {
      key: "note",
      label: t("note"),
      cell: ({ booking }) => <span className="no-print">{booking.note}</span>,
    },
    { key: "do", label: t("call-off"), cell: (one) => <Ending desk={desk} one={one} /> },
  ];
}

type PartProps = { readonly desk: BookingDesk; readonly one: DeskBooking };
type DayOfPage = { readonly day: Temporal.PlainDate };

/** By the clock; with its day where that is another one. */
function Time({ desk, one: { booking, placed, outsideHours }, day }: PartProps & DayOfPage) {
  const zone = placed.schedule.timeZone;
  const words = (at: Date) => {
    const instant = at.toTemporalInstant();
    const isToday = instant.toZonedDateTimeISO(zone).toPlainDate().equals(day);
    return (isToday ? formatClock : formatDayTime)(desk.locale, instant, zone);
  };
  return (
    <span>
      <span className="numeric">
        {words(booking.startsAt)}–{words(booking.endsAt)}
      </span>{" "}
      {outsideHours && <Badge tone="warn">{desk.t("outside-hours")}</Badge>}
    </span>
  );
}

function Who({ desk, one: { booking } }: PartProps) {
  const { t } = desk;
  if (booking.kind === "closed") return <Badge>{t("closed")}</Badge>;
  return (
    <span>
      <bdi>{booking.name ?? t("no-name")}</bdi>{" "}
      {booking.email && (
        <a className="no-print" href={mailto(booking.email)}>
          {booking.email}
        </a>
      )}{" "}
      {booking.enteredBy && <span className="small soft">{t("entered")}</span>}
    </span>
  );
}

/** Whoever booked has typed it: nothing in it may add another recipient (RFC 6068 §2). */
function mailto(email: string): string {
  const at = email.lastIndexOf("@");
  return `mailto:${encodeURIComponent(email.slice(0, at))}@${encodeURIComponent(email.slice(at + 1))}`;
}

function Ending({ desk, one: { booking, placed } }: PartProps) {
  const { t, home, now } = desk;
  if (!isAhead(booking, now)) return null;
  const what = placed.thing.name;
  const at = `${home}/bookings/${booking.id}/end`;
  if (booking.kind === "closed")
    return (
      <FormButton action={at} size="small" label={t("open-again-named", { what })}>
        {t("open-again")}
      </FormButton>
    );
  return (
    <LinkButton
      href={at}
      size="small"
      label={t("call-off-named", { what, who: booking.name ?? "" })}
    >
      {t("call-off")}
    </LinkButton>
  );
}

function dayWords(t: DeskWords) {
  return {
    before: t("day-before"),
    after: t("day-after"),
    other: t("go-to-day"),
    go: t("go"),
  };
}
