import { sql } from "kysely";
import { newId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { costsOf, withoutCosts } from "../../model/agreements/costs.ts";
import type { ShownTo, VersionData } from "../../model/agreements/shape.ts";

type VersionKey = { readonly id: string; readonly version: number };

/** Makes an agreement without any version yet. @returns its id; null where the code is taken. */
export async function insertAgreement(
  ctx: Ctx,
  code: string,
  shown: ShownTo,
): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`insert into agreement (id, code, shown, made_at)
    values (${newId()}, ${code}, ${shown}, ${ctx.clock.now().toString()}) on conflict (code) do nothing returning id`.execute(
    ctx.tx,
  );
  return rows[0]?.id ?? null;
}

/** Writes a version, or a draft again; parties whose codes are nobody's are told. */
export async function putVersion(
  ctx: Ctx,
  key: VersionKey,
  data: VersionData,
  madeBy: string,
): Promise<void> {
  const { kind, name, starts, ends, remindDays, terms } = data;
  await sql`insert into agreement_version (agreement_id, version, kind, names, starts_on, ends_on, remind_days, terms, made_at, made_by)
    values (${key.id}, ${key.version}, ${kind}, ${JSON.stringify(name)}, ${starts}, ${ends}, ${remindDays},
      ${JSON.stringify(withoutCosts(terms))}, ${ctx.clock.now().toString()}, ${madeBy})
    on conflict (agreement_id, version) do update set kind = excluded.kind, names = excluded.names, starts_on = excluded.starts_on,
      ends_on = excluded.ends_on, remind_days = excluded.remind_days, terms = excluded.terms, made_at = excluded.made_at,
      made_by = excluded.made_by`.execute(ctx.tx);
  await putParties(ctx, key, data);
  await putCosts(ctx, key, data);
}

async function putParties(ctx: Ctx, { id, version }: VersionKey, data: VersionData): Promise<void> {
  await sql`delete from agreement_party where agreement_id = ${id} and version = ${version}`.execute(
    ctx.tx,
  );
  for (const [position, { party, lends, borrows, ratio }] of data.parties.entries()) {
    const [kind, code = null] = party.split(":");
    await sql`insert into agreement_party (agreement_id, version, position, library_id, partner_id, lends, borrows, ratio)
      values (${id}, ${version}, ${position},
        (select id from library where ${kind} = 'library' and lower(code) = lower(${code})),
        (select id from partner where ${kind} = 'partner' and code = ${code}), ${lends}, ${borrows}, ${ratio})`.execute(
      ctx.tx,
    );
  }
}

async function putCosts(ctx: Ctx, { id, version }: VersionKey, data: VersionData): Promise<void> {
  await sql`delete from agreement_cost where agreement_id = ${id} and version = ${version}`.execute(
    ctx.tx,
  );
  for (const { service, amount, currency } of costsOf(data.terms))
    await sql`insert into agreement_cost (agreement_id, version, service, amount, currency)
      values (${id}, ${version}, ${service}, ${amount}, ${currency})`.execute(ctx.tx);
}

/** From now on the parties see the version and may sign it. */
export async function markProposed(ctx: Ctx, { id, version }: VersionKey): Promise<void> {
  await sql`update agreement_version set proposed_at = ${ctx.clock.now().toString()}
    where agreement_id = ${id} and version = ${version} and proposed_at is null`.execute(ctx.tx);
  await sql`update agreement set
      libraries = array(select distinct library_id from agreement_party join agreement_version using (agreement_id, version)
        where agreement_id = ${id} and library_id is not null and proposed_at is not null),
      whole_network = exists (select from agreement_party join agreement_version using (agreement_id, version)
        where agreement_id = ${id} and library_id is null and partner_id is null and proposed_at is not null)
    where id = ${id}`.execute(ctx.tx);
}

/** Notes when the last of all signed. @returns whether that is so now, and was not before. */
export async function markSigned(ctx: Ctx, { id, version }: VersionKey): Promise<boolean> {
  const { numAffectedRows } =
    await sql`update agreement_version held set signed_at = (select max(at) from agreement_signature signature
      where signature.agreement_id = held.agreement_id and signature.version = held.version)
    where agreement_id = ${id} and version = ${version} and signed_at is null and not exists (select from agreement_party party
      where party.agreement_id = held.agreement_id and party.version = held.version and not exists (select from agreement_signature signature
        where signature.agreement_id = party.agreement_id and signature.version = party.version and signature.position = party.position))`.execute(
      ctx.tx,
    );
  return numAffectedRows === 1n;
}

/** Ends an agreement: `on` is the first day on which it no longer holds; null takes the end back. */
export async function setEnded(
  ctx: Ctx,
  id: string,
  on: string | null,
  because: string | null,
): Promise<void> {
  await sql`update agreement set ended_on = ${on}, ended_because = ${because} where id = ${id}`.execute(
    ctx.tx,
  );
}

/** Says who may read what all have signed. */
export async function setShown(ctx: Ctx, id: string, shown: ShownTo): Promise<void> {
  await sql`update agreement set shown = ${shown} where id = ${id}`.execute(ctx.tx);
}
