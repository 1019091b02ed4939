import { formatClock, formatDayTime, type Locale } from "#kernel/i18n";
import { Breadcrumbs, LinkButton, Notice, PageHeader } from "#ui";
import type { PlacedThing } from "../../actions/where.ts";
import { type BookingWords, bookingWords } from "../../messages/booking-index.ts";
import type { Start } from "../../model/free-times.ts";
import type { May } from "./thing-of.ts";
import { OtherDays } from "../other-days.tsx";
import { longestWords, wholeDay } from "../time-words.ts";

export interface ThingProps {
  readonly locale: Locale;
  readonly placed: PlacedThing;
  readonly day: Temporal.PlainDate;
  /** No days before this one, and none after that one, can be booked. */
  readonly first: Temporal.PlainDate;
  readonly last: Temporal.PlainDate;
  readonly starts: readonly Start[];
  /** The next free time there is. */
  readonly next: Start | null;
  /** Whether the visitor may book it, and if not, why. */
  readonly may: May;
  /** This page, for coming back after signing in. */
  readonly here: string;
}

/** A thing that can be booked, and when it is free on one day: each time is a link. */
export function ThingPage(props: ThingProps) {
  const { locale, placed } = props;
  const { thing } = placed;
  const t = bookingWords(locale);
  return (
    <div className="stack stack-wide">
      <PageHeader
        title={thing.name}
        above={
          <Breadcrumbs
            label={t("book")}
            crumbs={[{ label: t("book"), href: "/spaces" }, { label: thing.name }]}
          />
        }
        lead={`${t(`kind-${thing.kind}`)} · ${placed.where}`}
      />
      <div className="stack stack-tight">
        {thing.places && <p>{t("places", { count: thing.places })}</p>}
        {thing.about !== "" && (
          <p className="measure booking-about" dir="auto">
            {thing.about}
          </p>
        )}
      </div>
      {props.may === "yes" ? null : <Barred t={t} may={props.may} here={props.here} />}
      {props.may === "withdrawn" ? null : <Day {...props} t={t} />}
    </div>
  );
}

function Barred(props: {
  readonly t: BookingWords;
  readonly may: Exclude<May, "yes">;
  readonly here: string;
}) {
  const { t, may, here } = props;
  if (may === "withdrawn") return <Notice tone="info">{t("withdrawn")}</Notice>;
  if (may === "staff") return <Notice tone="info">{t("only-staff")}</Notice>;
  const href = `/sign-in?next=${encodeURIComponent(here)}`;
  return (
    <Notice tone="info" action={<LinkButton href={href}>{t("sign-in")}</LinkButton>}>
      {t("only-readers")}
    </Notice>
  );
}

type PartProps = ThingProps & { readonly t: BookingWords };

function Day(props: PartProps) {
  const { t, locale, placed, day, starts, next } = props;
  const { timeZone } = placed.schedule;
  return (
    <section className="stack" aria-labelledby="times">
      <h2 id="times">{t("times-of", { day: wholeDay(locale, day) })}</h2>
      <OtherDays
        words={dayWords(t)}
        page={`/spaces/${placed.thing.id}`}
        day={day}
        first={props.first}
        last={props.last}
      />
      {starts.length === 0 ? (
        <p>{t("no-times")}</p>
      ) : (
        <>
          <p className="soft">{t("choose-time", { zone: timeZone })}</p>
          <ul className="booking-times">
            {starts.map((start) => (
              <li key={start.at.toString()}>
                <Time {...props} start={start} />
              </li>
            ))}
          </ul>
        </>
      )}
      {next && !starts.some(({ lengths }) => lengths.length > 0) && (
        <p>
          <a href={dayHref(placed, next.at.toZonedDateTimeISO(timeZone).toPlainDate())}>
            {t("free-next-link", { when: formatDayTime(locale, next.at, timeZone) })}
          </a>
        </p>
      )}
    </section>
  );
}

function Time({ t, locale, placed, start, may }: PartProps & { readonly start: Start }) {
  const clock = formatClock(locale, start.at, placed.schedule.timeZone);
  if (start.lengths.length === 0)
    return (
      <span className="soft">
        <s>{clock}</s> <span className="visually-hidden">{t("held")}</span>
      </span>
    );
  const longest = longestWords(t, start);
  if (may !== "yes")
    return (
      <span>
        {clock} <span className="small soft">{longest}</span>
      </span>
    );
  return (
    <LinkButton
      href={`/spaces/${placed.thing.id}/at/${start.at.toString()}`}
      label={`${t("book-at", { when: clock })}, ${longest}`}
    >
      {clock}
    </LinkButton>
  );
}

function dayHref({ thing }: PlacedThing, day: Temporal.PlainDate): string {
  return `/spaces/${thing.id}?day=${day.toString()}`;
}

function dayWords(t: BookingWords) {
  return {
    before: t("day-before"),
    after: t("day-after"),
    other: t("go-to-day"),
    go: t("go"),
  };
}
