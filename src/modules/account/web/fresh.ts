import { Refusal } from "#kernel/access";
import { type IdentityRefusal, signedInRecently } from "#kernel/identity";
import type { Web } from "./answer.tsx";

/** Whether this person signed in within the last half hour. */
export async function isFresh(c: Web): Promise<boolean> {
  const { session, act } = c.get("visit");
  return session !== null && (await act((ctx) => signedInRecently(ctx, session)));
}

/** Lets nobody do what matters most from a device that was left open. @throws Refusal("sign-in-again") */
export async function freshlySignedIn(c: Web): Promise<void> {
  if (!(await isFresh(c))) throw new Refusal<IdentityRefusal>("sign-in-again");
}

/** Sends somebody to sign in once more, and back to this path. */
export function signInAgain(c: Web, back: string): Response {
  return c.redirect(`/sign-in?again=1&next=${encodeURIComponent(back)}`, 303);
}
