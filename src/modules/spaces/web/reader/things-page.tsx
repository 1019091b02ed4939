import { formatDayTime, type Locale } from "#kernel/i18n";
import { type Library, libraryName } from "#kernel/tenancy";
import {
  AvailabilityLine,
  Button,
  Card,
  EmptyState,
  Field,
  Form,
  FormActions,
  PageHeader,
  Pager,
  Select,
} from "#ui";
import { ON_PAGE, type ThingsWanted } from "../../actions/list-things.ts";
import type { PlacedThing } from "../../actions/where.ts";
import { type BookingWords, bookingWords } from "../../messages/booking-index.ts";
import { KINDS } from "../../model/bookable.ts";
import type { Start } from "../../model/free-times.ts";

export interface ThingsProps {
  readonly locale: Locale;
  readonly wanted: ThingsWanted;
  readonly libraries: readonly Library[];
  readonly total: number;
  readonly things: readonly PlacedThing[];
  /** The next free time of each, by its id. */
  readonly free: ReadonlyMap<string, readonly Start[]>;
}

/** What can be booked in the network, with the next free time of each. */
export function ThingsPage(props: ThingsProps) {
  const { locale, things } = props;
  const t = bookingWords(locale);
  return (
    <div className="stack stack-wide">
      <PageHeader title={t("book")} lead={t("book-lead")} />
      <Filter {...props} t={t} />
      {things.length === 0 ? (
        <EmptyState icon="search" title={t("none")}>
          <p>{t("none-text")}</p>
        </EmptyState>
      ) : (
        <div className="grid">
          {things.map((placed) => (
            <ThingCard key={placed.thing.id} {...props} t={t} placed={placed} />
          ))}
        </div>
      )}
      <Pages {...props} t={t} />
    </div>
  );
}

function Pages({ t, wanted, total }: PartProps) {
  const pages = Math.ceil(total / ON_PAGE);
  if (pages < 2) return null;
  const { library, kind, words } = wanted;
  const href = (page: number) =>
    `/spaces?${new URLSearchParams({ library, kind, words, page: String(page) })}`;
  return (
    <Pager
      page={Math.min(wanted.page, pages)}
      pages={pages}
      href={href}
      words={{
        label: t("pages"),
        previous: t("page-before"),
        next: t("page-after"),
        page: (page) => t("page", { page }),
      }}
    />
  );
}

type PartProps = ThingsProps & { readonly t: BookingWords };

function Filter({ t, locale, wanted, libraries }: PartProps) {
  return (
    <Form action="/spaces" method="get" label={t("filter")}>
      <div className="booking-filter">
        <Select
          name="library"
          label={t("library")}
          value={wanted.library}
          empty={t("all-libraries")}
          options={libraries.map((one) => ({ value: one.code, label: libraryName(one, locale) }))}
        />
        <Select
          name="kind"
          label={t("kind")}
          value={wanted.kind}
          empty={t("all-kinds")}
          options={KINDS.map((kind) => ({ value: kind, label: t(`kind-${kind}`) }))}
        />
        <Field name="words" label={t("words")} value={wanted.words} maxLength={100} dir="auto" />
        <FormActions>
          <Button>{t("show")}</Button>
        </FormActions>
      </div>
    </Form>
  );
}

function ThingCard({ t, locale, placed, free }: PartProps & { readonly placed: PlacedThing }) {
  const { thing, library, schedule } = placed;
  const [next] = free.get(thing.id) ?? [];
  return (
    <Card
      title={thing.name}
      href={`/spaces/${thing.id}`}
      level={2}
      kicker={t(`kind-${thing.kind}`)}
      hue={library.hue}
      footer={<span className="small soft">{placed.where}</span>}
    >
      {thing.places && <p>{t("places", { count: thing.places })}</p>}
      <AvailabilityLine state={next ? "here" : "none"}>
        {next
          ? t("next-free", { when: formatDayTime(locale, next.at, schedule.timeZone) })
          : t("none-free")}
      </AvailabilityLine>
    </Card>
  );
}
