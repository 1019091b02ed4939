import { sql } from "kysely";
import { isLocale, type Locale } from "#kernel/i18n";
import type { PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { isZone } from "#standards/icalendar";
import type { Rhythms } from "./kind.ts";
import type { Hours } from "./wishes.ts";

/** A person as somebody who is told things: where, in which language, and when. */
export type Hearer = {
  readonly id: PersonId;
  readonly email: string;
  readonly locale: Locale;
  readonly hours: Hours;
  /** By name of the kind; where there is none, what is usual holds. */
  readonly wishes: ReadonlyMap<string, Rhythms>;
};

type Row = {
  email: string;
  locale: string;
  zone: string;
  from: string | null;
  until: string | null;
  paused: string | null;
};

/** Reads all that decides how a person is told; null for nobody. The person themself, or system reach. */
export async function readHearer(ctx: Ctx, id: PersonId): Promise<Hearer | null> {
  const { rows } = await sql<Row>`
    select p.email, p.locale, coalesce(h.zone, l.time_zone, 'UTC') as zone, h.quiet_from::text as from,
      h.quiet_until::text as until, h.paused_until::text as paused
    from person p left join notice_hours h on h.person_id = p.id left join library l on l.id = p.home_library_id
    where p.id = ${id}`.execute(ctx.tx);
  const [row] = rows;
  if (!row) return null;
  const { email, locale } = row;
  return {
    id,
    email,
    locale: isLocale(locale) ? locale : "en",
    hours: hoursOf(row),
    wishes: await readWishes(ctx, id),
  };
}

function hoursOf({ zone, from, until, paused }: Row): Hours {
  const time = (text: string) => Temporal.PlainTime.from(text);
  return {
    zone: isZone(zone) ? zone : "UTC",
    quiet: from !== null && until !== null ? { from: time(from), until: time(until) } : null,
    pausedUntil: paused === null ? null : Temporal.PlainDate.from(paused),
  };
}

async function readWishes(ctx: Ctx, person: PersonId): Promise<ReadonlyMap<string, Rhythms>> {
  const { rows } = await sql<
    Rhythms & { kind: string }
  >`select kind, mail, push from notice_wish where person_id = ${person}`.execute(ctx.tx);
  return new Map(rows.map(({ kind, mail, push }) => [kind, { mail, push }]));
}
