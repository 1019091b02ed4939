import { sql } from "kysely";
import { Refusal } from "#kernel/access";
import type { PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";

/** A passkey as its person sees it. */
export type Passkey = {
  readonly id: string;
  readonly label: string;
  /** Whether it is kept in an account of the maker's and comes along to a new device. */
  readonly backedUp: boolean;
  readonly since: Temporal.PlainDate;
  readonly lastUsed: Temporal.PlainDate | null;
};

export type StoredPasskey = {
  readonly id: string;
  readonly person: PersonId;
  readonly publicKey: Uint8Array<ArrayBuffer>;
  readonly counter: number;
  readonly transports: string[];
};

type Row = Omit<Passkey, "since" | "lastUsed"> & { since: string; last_used: string | null };

/** The person's passkeys, the oldest first. */
export async function listPasskeys(ctx: Ctx, person: PersonId): Promise<readonly Passkey[]> {
  const { rows } = await sql<Row>`select credential_id as id, label, backed_up as "backedUp",
      (created_at at time zone 'UTC')::date as since, (last_used_at at time zone 'UTC')::date as last_used
    from passkey where person_id = ${person} order by created_at, credential_id`.execute(ctx.tx);
  return rows.map(({ since, last_used, ...passkey }) => ({
    ...passkey,
    since: Temporal.PlainDate.from(since),
    lastUsed: last_used === null ? null : Temporal.PlainDate.from(last_used),
  }));
}

/** Removes a passkey. @throws Refusal("not-found") when it is not the person's */
export async function removePasskey(ctx: Ctx, person: PersonId, id: string): Promise<void> {
  const { numAffectedRows } =
    await sql`delete from passkey where credential_id = ${id} and person_id = ${person}`.execute(
      ctx.tx,
    );
  if (numAffectedRows !== 1n) throw new Refusal("not-found");
}

/** A passkey by its credential id; needs system reach. */
export async function passkeyById(ctx: Ctx, id: string): Promise<StoredPasskey | null> {
  type Stored = Omit<StoredPasskey, "publicKey" | "counter"> & { key: Buffer; counter: string };
  const { rows } =
    await sql<Stored>`select credential_id as id, person_id as person, public_key as key, counter, transports
    from passkey where credential_id = ${id} for update`.execute(ctx.tx);
  const [row] = rows;
  if (!row) return null;
  const { key, counter, ...rest } = row;
  return { ...rest, publicKey: Uint8Array.from(key), counter: Number(counter) };
}

/** Adds a passkey; needs system reach. @returns false when that credential is known already. */
export async function insertPasskey(
  ctx: Ctx,
  { id, person, publicKey, counter, transports }: StoredPasskey,
  { label, backedUp }: Pick<Passkey, "label" | "backedUp">,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into passkey (credential_id, person_id, public_key, counter, transports, backed_up, label, created_at)
    values (${id}, ${person}, ${Buffer.from(publicKey)}, ${counter}, ${transports}::text[], ${backedUp}, ${label},
      ${ctx.clock.now().toString()}) on conflict do nothing`.execute(ctx.tx);
  return numAffectedRows === 1n;
}

/** Notes a use, and the counter by which a copied key would show. */
export async function notePasskeyUse(ctx: Ctx, id: string, counter: number): Promise<void> {
  await sql`update passkey set counter = ${counter}, last_used_at = ${ctx.clock.now().toString()}
    where credential_id = ${id}`.execute(ctx.tx);
}
