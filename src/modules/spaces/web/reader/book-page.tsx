import { formatClock, formatDayTime, type Locale } from "#kernel/i18n";
import {
  Breadcrumbs,
  Button,
  DataList,
  ErrorSummary,
  Field,
  Form,
  FormActions,
  LinkButton,
  Notice,
  PageHeader,
  Select,
  TextArea,
} from "#ui";
import type { PlacedThing } from "../../actions/where.ts";
import { type BookingWords, bookingWords, isBookingKey } from "../../messages/booking-index.ts";
import { wholeDay } from "../time-words.ts";

export interface BookProps {
  readonly locale: Locale;
  readonly placed: PlacedThing;
  readonly at: Temporal.Instant;
  /** Minutes that it may take; none: it cannot be booked then. */
  readonly lengths: readonly number[];
  /** Who books: somebody signed in, somebody else, or staff for others. */
  readonly booker:
    | { readonly kind: "reader"; readonly name: string }
    | { readonly kind: "guest" | "staff" };
  readonly typed: Readonly<Record<string, string>>;
  readonly faults: Readonly<Record<string, string>>;
  /** What is wrong with the whole. */
  readonly refused: string | null;
}

/** The form that books a time of a thing. */
export function BookPage(props: BookProps) {
  const { locale, placed, at, lengths, faults, refused } = props;
  const { thing, schedule } = placed;
  const t = bookingWords(locale);
  const zone = schedule.timeZone;
  const day = at.toZonedDateTimeISO(zone).toPlainDate();
  const errors = Object.entries(faults).map(([name, code]) => ({
    name,
    message: faultText(t, code),
  }));
  return (
    <div className="stack stack-wide">
      <PageHeader
        title={t("book-at", { when: formatDayTime(locale, at, zone) })}
        above={
          <Breadcrumbs
            label={t("book")}
            crumbs={[
              { label: t("book"), href: "/spaces" },
              { label: thing.name, href: `/spaces/${thing.id}?day=${day.toString()}` },
              { label: formatDayTime(locale, at, zone) },
            ]}
          />
        }
      />
      <DataList
        items={[
          { label: t("what"), value: thing.name },
          { label: t("where"), value: placed.where },
          {
            label: t("when"),
            value: `${wholeDay(locale, day)}, ${formatClock(locale, at, zone)} (${zone})`,
          },
        ]}
      />
      {lengths.length === 0 || refused !== null ? (
        <Notice
          tone="warn"
          action={
            <LinkButton href={`/spaces/${thing.id}?day=${day.toString()}`}>
              {t("other-times")}
            </LinkButton>
          }
        >
          <p>{refused ?? t("fault-not-a-time")}</p>
        </Notice>
      ) : null}
      {lengths.length > 0 && (
        <Form action={`/spaces/${thing.id}/at/${at.toString()}`}>
          <ErrorSummary title={t("please-mend")} errors={errors} />
          <Fields {...props} t={t} />
          <FormActions>
            <Button look="primary">{t("book-this")}</Button>
          </FormActions>
        </Form>
      )}
    </div>
  );
}

type PartProps = BookProps & {
  readonly t: BookingWords;
  readonly error: (name: string) => string | undefined;
};

function Fields(props: Omit<PartProps, "error">) {
  const { t, lengths, typed, faults } = props;
  const error = (name: string) =>
    faults[name] === undefined ? undefined : faultText(t, faults[name]);
  return (
    <>
      <Select
        name="minutes"
        label={t("how-long")}
        value={typed["minutes"] ?? String(lengths[0])}
        error={error("minutes")}
        options={lengths.map((minutes) => ({
          value: String(minutes),
          label: t("length", { minutes }),
        }))}
      />
      <Booker {...props} error={error} />
      <TextArea
        name="note"
        label={t("note")}
        hint={t("note-hint")}
        mark={t("optional")}
        value={typed["note"] ?? ""}
        error={error("note")}
        maxLength={500}
        rows={2}
        dir="auto"
      />
    </>
  );
}

function Booker(props: PartProps) {
  const { t, placed, booker } = props;
  if (booker.kind === "reader") return <p>{t("book-as", { name: booker.name })}</p>;
  if (booker.kind === "guest") return <Named {...props} isGuest />;
  return (
    <>
      <p>{t("book-for-other", { library: placed.libraryName })}</p>
      <Named {...props} isGuest={false} />
    </>
  );
}

function Named({ t, typed, error, isGuest }: PartProps & { readonly isGuest: boolean }) {
  return (
    <>
      <Field
        name="name"
        label={t(isGuest ? "name" : "name-other")}
        value={typed["name"] ?? ""}
        error={error("name")}
        required
        maxLength={200}
        dir="auto"
        autoComplete={isGuest ? "name" : "off"}
      />
      <Field
        name="email"
        type="email"
        label={t("email")}
        hint={t("email-hint")}
        value={typed["email"] ?? ""}
        error={error("email")}
        mark={isGuest ? undefined : t("optional")}
        required={isGuest}
        dir="ltr"
        autoComplete={isGuest ? "email" : "off"}
      />
    </>
  );
}

function faultText(t: BookingWords, code: string): string {
  const key = `fault-${code}`;
  return isBookingKey(key) ? t(key) : t("fault-not-a-time");
}
