import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Config } from "#kernel/config";
import { newId, type PersonId } from "#kernel/ids";
import { OutboundFault, webAddress } from "#kernel/outbound";
import type { Ctx } from "#kernel/tenancy";
import { readPushReceiver } from "#standards/web-push";

/** A browser that shows a person's notices, as the person sees it. */
export type PushDevice = {
  readonly id: string;
  readonly device: string;
  readonly since: Temporal.PlainDate;
  /** Whether it is the one at hand, by its sign-in. */
  readonly current: boolean;
  /** By which the browser knows its own subscription again, and nobody anything else. */
  readonly mark: string;
};

/** What a browser says when it subscribes (Push API §8). */
export type Subscription = {
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
};

type Offer = Subscription & {
  readonly person: PersonId;
  /** SHA-256 of the sign-in's token, in hex. */
  readonly session: string;
  /** What the browser calls itself, in two words. */
  readonly device: string;
};

const MOST_DEVICES = 20;

/**
 * Keeps a browser to which notices are pushed, until its sign-in ends; one that another person used
 * before is theirs no longer. Needs system reach. @returns false for what no browser sends
 */
export async function addDevice(ctx: Ctx, offer: Offer): Promise<boolean> {
  const { endpoint, p256dh, auth, person, device } = offer;
  if (!mayBeEndpoint(endpoint, ctx.config)) return false;
  if (!(await readPushReceiver(p256dh, auth))) return false;
  await sql`delete from push_device where endpoint = ${endpoint}`.execute(ctx.tx);
  const { numAffectedRows } = await sql`
    insert into push_device (id, person_id, sign_in_id, endpoint, p256dh, auth, device, created_at)
    select ${newId()}, s.person_id, s.id, ${endpoint}, ${p256dh}, ${auth}, ${device}, ${ctx.clock.now().toString()}
    from sign_in s where s.token_hash = ${Buffer.from(offer.session, "hex")} and s.person_id = ${person}`.execute(
    ctx.tx,
  );
  await forgetOldest(ctx, person);
  return numAffectedRows === 1n;
}

/** An address from outside that we shall post to: whether it leads where it may is asked again at each message. */
function mayBeEndpoint(endpoint: string, { NODE_ENV }: Config): boolean {
  if (endpoint.length > 2000) return false;
  try {
    // RFC 8030 §8: push services speak HTTPS; only on a developer's machine may it be otherwise.
    return webAddress(endpoint).protocol === "https:" || NODE_ENV !== "production";
  } catch (fault) {
    if (fault instanceof OutboundFault) return false;
    throw fault;
  }
}

async function forgetOldest(ctx: Ctx, person: PersonId): Promise<void> {
  await sql`delete from push_device where id in (select id from push_device where person_id = ${person}
    order by created_at desc, id desc offset ${MOST_DEVICES})`.execute(ctx.tx);
}

type Row = { id: string; device: string; since: string; current: boolean; endpoint: string };

/** The person's devices, the one at hand first; `session` is the visit's. */
export async function listDevices(
  ctx: Ctx,
  person: PersonId,
  session: string | null,
): Promise<readonly PushDevice[]> {
  const { rows } =
    await sql<Row>`select d.id, d.device, (d.created_at at time zone 'UTC')::date as since, d.endpoint,
      encode(s.token_hash, 'hex') = ${session ?? ""} as current
    from push_device d join sign_in s on s.id = d.sign_in_id where d.person_id = ${person}
    order by current desc, d.created_at desc, d.id`.execute(ctx.tx);
  return rows.map(({ endpoint, since, ...row }) => ({
    ...row,
    since: Temporal.PlainDate.from(since),
    mark: createHash("sha256").update(endpoint).digest("hex").slice(0, 16),
  }));
}

/** No longer shows notices on one of the person's devices; one that is gone already is no matter. */
export async function removeDevice(ctx: Ctx, person: PersonId, id: string): Promise<void> {
  await sql`delete from push_device where id = ${id} and person_id = ${person}`.execute(ctx.tx);
}

/** Those to push to; needs system reach. */
export async function deviceIds(ctx: Ctx, person: PersonId): Promise<readonly string[]> {
  const { rows } = await sql<{
    id: string;
  }>`select id from push_device where person_id = ${person} order by id`.execute(ctx.tx);
  return rows.map(({ id }) => id);
}

export type Target = Subscription & { readonly id: string; readonly person: PersonId };

/** Where to push; null when the person has ended it. Needs system reach. */
export async function readTarget(ctx: Ctx, id: string): Promise<Target | null> {
  const { rows } =
    await sql<Target>`select id, person_id as person, endpoint, p256dh, auth from push_device where id = ${id}`.execute(
      ctx.tx,
    );
  return rows[0] ?? null;
}

/** A push service says that the subscription has ended, or it never led anywhere; needs system reach. */
export async function forgetDevice(ctx: Ctx, id: string): Promise<void> {
  await sql`delete from push_device where id = ${id}`.execute(ctx.tx);
}

/** Notes that a message was taken; needs system reach. */
export async function noteTold(ctx: Ctx, id: string): Promise<void> {
  await sql`update push_device set last_told_at = ${ctx.clock.now().toString()} where id = ${id}`.execute(
    ctx.tx,
  );
}
