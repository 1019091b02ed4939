import { sql } from "kysely";
import type { LibraryId, PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { AgencyKey } from "#modules/directory";
import type { EntryKind, Line } from "../../model/ledger/entry.ts";

/** An entry to be booked. */
export type NewEntry = {
  readonly id: string;
  readonly kind: EntryKind;
  readonly debtor: AgencyKey;
  readonly creditor: AgencyKey;
  /** What may be booked once only; null: as often as it is asked. */
  readonly key: string | null;
  readonly requestNumber: string | null;
  readonly reverses: string | null;
  readonly reason: string | null;
  readonly at: string;
  readonly bookedAt: string;
  readonly person: PersonId | null;
  readonly actor: string;
  readonly lines: readonly Line[];
};

/** Those of the agencies that have no account yet. */
export async function withoutAccount(
  ctx: Ctx,
  agencies: readonly AgencyKey[],
): Promise<readonly AgencyKey[]> {
  const { rows } = await sql<{
    agency: AgencyKey;
  }>`select agency from unnest(${[...agencies]}::text[]) as a(agency)
    where not exists (select from ledger_account l where l.agency = a.agency)`.execute(ctx.tx);
  return rows.map(({ agency }) => agency);
}

export async function openAccount(
  ctx: Ctx,
  agency: AgencyKey,
  library: LibraryId | null,
): Promise<void> {
  await sql`insert into ledger_account (agency, library_id, opened_at)
    values (${agency}, ${library}, ${ctx.clock.now().toString()}) on conflict do nothing`.execute(
    ctx.tx,
  );
}

/**
 * Books entries with their lines. What has been booked under its key, or reversed already, is left
 * as it is. The balance is proved at once. @returns ids of those that are new.
 */
export async function bookEntries(
  ctx: Ctx,
  entries: readonly NewEntry[],
): Promise<readonly string[]> {
  const { rows } = await sql<{
    id: string;
  }>`with given as (select * from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb)
      as e(id uuid, kind text, debtor text, creditor text, key text, "requestNumber" text, reverses uuid, reason text,
        at timestamptz, "bookedAt" timestamptz, person uuid, actor text, lines jsonb)),
    booked as (insert into ledger_entry (id, kind, debtor, creditor, key, request_number, reverses, reason, at, booked_at,
        person_id, actor, line_count)
      select id, kind, debtor, creditor, key, "requestNumber", reverses, reason, at, "bookedAt", person, actor,
        jsonb_array_length(lines) from given
      on conflict do nothing returning id),
    written as (insert into ledger_line (entry_id, position, agency, amount, currency)
      select id, l.position, l.line->>'agency', (l.line->'money'->>'amount')::numeric, l.line->'money'->>'currency'
      from booked join given using (id), jsonb_array_elements(lines) with ordinality as l(line, position))
    select id from booked`.execute(ctx.tx);
  await sql`set constraints ledger_entry_balanced, ledger_line_balanced immediate;
    set constraints ledger_entry_balanced, ledger_line_balanced deferred`.execute(ctx.tx);
  return rows.map(({ id }) => id);
}

/** What a booked entry says. */
export type BookedEntry = {
  readonly id: string;
  readonly kind: EntryKind;
  readonly debtor: AgencyKey;
  readonly creditor: AgencyKey;
  readonly requestNumber: string | null;
  readonly lines: readonly Line[];
};

/** The entry booked under a key, or of an id; null: none that the visitor may see. */
export async function findEntry(
  ctx: Ctx,
  by: { readonly key: string } | { readonly id: string },
): Promise<BookedEntry | null> {
  const which = "key" in by ? sql`e.key = ${by.key}` : sql`e.id = ${by.id}`;
  const { rows } =
    await sql<BookedEntry>`select e.id, e.kind, e.debtor, e.creditor, e.request_number as "requestNumber",
      (select jsonb_agg(jsonb_build_object('agency', l.agency, 'money',
        jsonb_build_object('amount', l.amount::text, 'currency', l.currency)) order by l.position)
        from ledger_line l where l.entry_id = e.id) as lines
    from ledger_entry e where ${which}`.execute(ctx.tx);
  return rows[0] ?? null;
}
