import { sql } from "kysely";
import type { PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { addressKey } from "./address.ts";
import {
  countTries,
  forgetTries,
  giveBack,
  noteFailure,
  SIGN_IN_ACCOUNT,
  SIGN_IN_ADDRESS,
  SIGN_IN_HERE,
} from "./attempts.ts";
import { setPasswordHash } from "./credential.ts";
import { hashPassword, isOutdated, verifyPassword } from "./password.ts";
import { startSession } from "./session.ts";
import { signOut } from "./sessions.ts";

/** Opens a transaction with system reach. */
export type Transact = <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T>;

/** Where a sign-in comes from. */
export type Arrival = {
  /** Network address, for limits only; it is not kept. */
  readonly address: string;
  readonly device: string;
  /** The sign-in this browser has now; it ends, so that no token outlives a change of person. */
  readonly previous: string | null;
};

/** What became of it. A refusal is a value, not a throw: the count of tries must be kept. */
export type SignIn =
  | { readonly kind: "signed-in"; readonly token: string; readonly person: PersonId }
  | { readonly kind: "wrong" }
  | { readonly kind: "wait"; readonly seconds: number };

type Found = { id: PersonId; hash: string | null };

/**
 * Signs in by address and password. Works in two short transactions around the hashing, which takes
 * longer than a transaction should and would let guesses use up the connections. An unknown address
 * costs as much as a known one and is told in the same words.
 */
export async function signIn(
  transact: Transact,
  { email, password }: { readonly email: string; readonly password: string },
  arrival: Arrival,
): Promise<SignIn> {
  const key = addressKey(email) ?? "";
  const looked = await transact((ctx) => lookUp(ctx, key, arrival.address));
  if (looked.wait > 0) return { kind: "wait", seconds: looked.wait };
  const { found } = looked;
  const right = await verifyPassword(found?.hash ?? null, password);
  if (!right || !found?.hash) {
    await transact(noteFailure);
    return { kind: "wrong" };
  }
  const better = isOutdated(found.hash) ? await hashPassword(password) : null;
  return transact((ctx) => admit(ctx, { id: found.id, key, better }, arrival));
}

async function lookUp(
  ctx: Ctx,
  key: string,
  address: string,
): Promise<{ wait: number; found: Found | null }> {
  const wait = await countTries(ctx, [
    [SIGN_IN_HERE, `${key} ${address}`],
    [SIGN_IN_ADDRESS, address],
    [SIGN_IN_ACCOUNT, key],
  ]);
  if (wait > 0) return { wait, found: null };
  const { rows } = await sql<Found>`select p.id, w.hash from person p
    left join person_password w on w.person_id = p.id where p.email_key = ${key}`.execute(ctx.tx);
  return { wait, found: rows[0] ?? null };
}

async function admit(
  ctx: Ctx,
  { id, key, better }: { id: PersonId; key: string; better: string | null },
  arrival: Arrival,
): Promise<SignIn> {
  await leavePrevious(ctx, arrival);
  if (better !== null) await setPasswordHash(ctx, id, better);
  await forgetTries(ctx, SIGN_IN_HERE, `${key} ${arrival.address}`);
  await giveBack(ctx, SIGN_IN_ADDRESS, arrival.address);
  await giveBack(ctx, SIGN_IN_ACCOUNT, key);
  const token = await startSession(ctx, id, "password", arrival.device);
  return { kind: "signed-in", token, person: id };
}

/** Ends the sign-in that this browser had, whoever it was of. */
export async function leavePrevious(ctx: Ctx, { previous }: Arrival): Promise<void> {
  if (previous) await signOut(ctx, previous);
}
