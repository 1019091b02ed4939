import { InvalidInput, Refusal } from "#kernel/access";
import type { PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { countTry, type Limit } from "./attempts.ts";
import { passwordHashOf } from "./credential.ts";
import { hashPassword, verifyPassword } from "./password.ts";
import { passwordFault } from "./password-rules.ts";
import { type Person, personById } from "./person.ts";
import { replacePassword } from "./reset-password.ts";
import type { Transact } from "./sign-in.ts";

const CHANGE: Limit = { kind: "change-password", tries: 10, minutes: 15 };

export type PasswordChange = {
  readonly person: PersonId;
  readonly current: string;
  readonly next: string;
  /** The sign-in at hand, which stays; all others end. */
  readonly session: string | null;
};

export type Changed =
  | { readonly kind: "changed" }
  | { readonly kind: "wrong" }
  | { readonly kind: "wait"; readonly seconds: number };

/** Whether the person has a password at all, or only passkeys. */
export async function hasPassword(ctx: Ctx, person: PersonId): Promise<boolean> {
  return (await passwordHashOf(ctx, person)) !== null;
}

/** Changes the password of somebody who knows the current one. @throws InvalidInput for the new one */
export async function changePassword(
  transact: Transact,
  { person: id, current, next, session }: PasswordChange,
): Promise<Changed> {
  const { wait, person, hash } = await transact((ctx) => lookUp(ctx, id));
  if (wait > 0) return { kind: "wait", seconds: wait };
  const fault = passwordFault(next, [person.name, person.email]);
  if (fault) throw new InvalidInput({ next: fault });
  if (!(await verifyPassword(hash, current))) return { kind: "wrong" };
  const better = await hashPassword(next);
  await transact((ctx) => replacePassword(ctx, person, better, session));
  return { kind: "changed" };
}

async function lookUp(
  ctx: Ctx,
  id: PersonId,
): Promise<{ wait: number; person: Person; hash: string | null }> {
  const person = await personById(ctx, id);
  if (!person) throw new Refusal("not-found");
  return { wait: await countTry(ctx, CHANGE, id), person, hash: await passwordHashOf(ctx, id) };
}
