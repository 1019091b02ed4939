import type { Locale } from "#kernel/i18n";
import { DataList, EmptyState, FormButton, LinkButton, PageHeader } from "#ui";
import type { OwnBooking } from "../../actions/own-booking.ts";
import { whenOf } from "../../actions/when.ts";
import { type BookingWords, bookingWords } from "../../messages/booking-index.ts";
import { isAhead } from "../../model/booking.ts";

export interface BookingProps {
  readonly locale: Locale;
  readonly own: OwnBooking;
  readonly now: Temporal.Instant;
  /** Where it is given back, and its calendar file. */
  readonly home: string;
}

/** One booking, for whoever has its key. */
export function BookingPage({ locale, own, now, home }: BookingProps) {
  const t = bookingWords(locale);
  const ahead = isAhead(own.booking, now);
  return (
    <div className="stack stack-wide">
      <PageHeader title={t("your-booking")} lead={standing(t, own, ahead)} />
      {ahead && <p className="measure">{t("booked-text")}</p>}
      <Facts t={t} locale={locale} own={own} />
      <Ways t={t} locale={locale} own={own} ahead={ahead} home={home} />
    </div>
  );
}

export interface BookingsProps {
  readonly locale: Locale;
  readonly bookings: readonly OwnBooking[];
  readonly now: Temporal.Instant;
}

/** The bookings of somebody who is signed in. */
export function BookingsPage({ locale, bookings, now }: BookingsProps) {
  const t = bookingWords(locale);
  const toThings = (
    <LinkButton href="/spaces" look={bookings.length === 0 ? "primary" : "secondary"}>
      {t("to-things")}
    </LinkButton>
  );
  return (
    <div className="stack stack-wide">
      <PageHeader title={t("my-bookings")} lead={t("my-bookings-lead")} />
      {bookings.length === 0 ? (
        <EmptyState icon="calendar" title={t("no-bookings")} action={toThings}>
          <p>{t("no-bookings-text")}</p>
        </EmptyState>
      ) : (
        <>
          <ul className="own-bookings">
            {bookings.map((own) => (
              <li key={own.booking.id} className="own-booking">
                <h2>{own.placed.thing.name}</h2>
                <p>{standing(t, own, isAhead(own.booking, now))}</p>
                <Facts t={t} locale={locale} own={own} />
                <Ways
                  t={t}
                  locale={locale}
                  own={own}
                  ahead={isAhead(own.booking, now)}
                  home={`/my/bookings/${own.booking.id}`}
                />
              </li>
            ))}
          </ul>
          <p>{toThings}</p>
        </>
      )}
    </div>
  );
}

function standing(t: BookingWords, { booking }: OwnBooking, ahead: boolean): string {
  if (booking.endedBy === "library") return t("called-off");
  if (booking.endedAt) return t("given-back");
  return ahead ? t("booked") : t("is-over");
}

type PartProps = {
  readonly t: BookingWords;
  readonly locale: Locale;
  readonly own: OwnBooking;
};

function Facts({ t, locale, own }: PartProps) {
  const { booking, placed } = own;
  const { start, minutes } = whenOf(locale, booking, placed.schedule.timeZone);
  const said = (label: string, value: string | null) => (value ? [{ label, value }] : []);
  return (
    <DataList
      items={[
        { label: t("what"), value: placed.thing.name },
        { label: t("where"), value: placed.where },
        {
          label: t("when"),
          value: `${start} (${placed.schedule.timeZone}), ${t("length", { minutes })}`,
        },
        ...said(t("for-whom"), booking.person ? null : booking.name),
        ...said(t("note"), booking.note),
        ...said(t("why"), booking.endedWhy),
      ]}
    />
  );
}

function Ways({
  t,
  locale,
  own,
  ahead,
  home,
}: PartProps & { readonly ahead: boolean; readonly home: string }) {
  const { booking, placed } = own;
  const { start } = whenOf(locale, booking, placed.schedule.timeZone);
  return (
    <div className="cluster no-print">
      {ahead && (
        <>
          <LinkButton
            href={`${home}/booking.ics`}
            size="small"
            label={t("to-calendar-named", { what: placed.thing.name, when: start })}
          >
            {t("to-calendar")}
          </LinkButton>
          <FormButton
            action={`${home}/return`}
            size="small"
            label={t("give-back-named", { what: placed.thing.name, when: start })}
          >
            {t("give-back")}
          </FormButton>
        </>
      )}
      {!ahead && !placed.thing.withdrawnAt && (
        <LinkButton
          href={`/spaces/${placed.thing.id}`}
          size="small"
          label={t("book-again-named", { what: placed.thing.name })}
        >
          {t("book-again")}
        </LinkButton>
      )}
    </div>
  );
}
