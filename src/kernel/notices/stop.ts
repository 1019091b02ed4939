import { sql } from "kysely";
import { z } from "zod";
import type { Config } from "#kernel/config";
import type { PersonId } from "#kernel/ids";
import { openSecret, sealSecret } from "#kernel/secrets";
import type { Ctx } from "#kernel/tenancy";
import { readHearer } from "./hearer.ts";
import type { NoticeKind, Rhythms } from "./kind.ts";
import { saveWish } from "./wish-store.ts";

const STOP = "notices.stop";
const UNDO = "notices.stop-undo";
/** Several kinds of long names make a long address; beyond this the header would not be taken. */
const LONGEST_KINDS = 400;

const stopSchema = z.object({ person: z.uuid(), kinds: z.array(z.string()) });
const rhythms = z.object({
  mail: z.enum(["at-once", "daily", "never"]),
  push: z.enum(["at-once", "never"]),
});
const undoSchema = z.object({
  person: z.uuid(),
  wishes: z.array(z.object({ kind: z.string(), wish: rhythms.nullable() })),
});

/** Whose mail of which kinds is to end; no kinds: of all. */
export type Stop = { readonly person: PersonId; readonly kinds: readonly string[] };

/**
 * What stands in an address that ends mail. It is sealed, so that nobody can make one for somebody
 * else, and tells its finder nothing. It holds as long as the key of the deployment: people end mail
 * from letters of long ago.
 */
export function stopToken(
  config: Pick<Config, "SECRETS_KEY" | "dataDir">,
  { person, kinds }: Stop,
): Promise<string> {
  const few = kinds.join().length <= LONGEST_KINDS ? kinds : [];
  return sealSecret(config, STOP, JSON.stringify({ person, kinds: few }));
}

/** Reads such an address without ending anything; null for one that we never wrote. */
export async function readStop(ctx: Ctx, token: string): Promise<Stop | null> {
  return opened(ctx, STOP, token, stopSchema);
}

/** Which kinds a stop means, of those there are. */
export function kindsOfStop(stop: Stop, kinds: readonly NoticeKind[]): readonly NoticeKind[] {
  return kinds.filter(
    ({ name, maySilence }) => maySilence && (stop.kinds.length === 0 || stop.kinds.includes(name)),
  );
}

/**
 * Ends mail of these kinds; the notices stay in the centre. Needs system reach: whoever has the
 * letter may end it, signed in or not (RFC 8058). @returns what undoes it; null when there is nobody
 */
export async function stopMail(
  ctx: Ctx,
  stop: Stop,
  kinds: readonly NoticeKind[],
): Promise<string | null> {
  const hearer = await readHearer(ctx, stop.person);
  if (!hearer) return null;
  const wishes = [];
  for (const kind of kindsOfStop(stop, kinds)) {
    const wish = hearer.wishes.get(kind.name) ?? null;
    wishes.push({ kind: kind.name, wish });
    const push = (wish ?? kind.usual).push;
    await saveWish(ctx, stop.person, kind, { mail: "never", push });
  }
  return sealSecret(ctx.config, UNDO, JSON.stringify({ person: stop.person, wishes }));
}

/** Whether this undoes a stop, for a page that offers it. */
export async function isStopUndo(ctx: Ctx, token: string): Promise<boolean> {
  return (await opened(ctx, UNDO, token, undoSchema)) !== null;
}

/** Wishes again what was wished before the stop; needs system reach. @returns whether it could be read. */
export async function undoStop(
  ctx: Ctx,
  token: string,
  kinds: readonly NoticeKind[],
): Promise<boolean> {
  const undo = await opened(ctx, UNDO, token, undoSchema);
  if (!undo || !(await readHearer(ctx, undo.person))) return false;
  for (const { kind: name, wish } of undo.wishes) {
    const kind = kinds.find((known) => known.name === name);
    if (kind) await restore(ctx, undo.person, kind, wish);
  }
  return true;
}

async function restore(
  ctx: Ctx,
  person: PersonId,
  kind: NoticeKind,
  wish: Rhythms | null,
): Promise<void> {
  if (wish) return saveWish(ctx, person, kind, wish);
  await sql`delete from notice_wish where person_id = ${person} and kind = ${kind.name}`.execute(
    ctx.tx,
  );
}

async function opened<Value>(
  ctx: Ctx,
  purpose: string,
  token: string,
  schema: z.ZodType<Value>,
): Promise<Value | null> {
  if (token.length > 4000) return null;
  const text = await openSecret(ctx.config, purpose, token);
  return text === null ? null : schema.parse(JSON.parse(text));
}
