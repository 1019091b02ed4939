import type { Hono } from "hono";
import { z } from "zod";
import { Refusal } from "#kernel/access";
import { problem, type WebEnv } from "#kernel/http";
import {
  beginPasskey,
  beginPasskeySignIn,
  finishPasskey,
  type RelyingParty,
  relyingParty,
  setSessionCookie,
  signInByPasskey,
} from "#kernel/identity";
import { signedIn, type Web, wordsOf } from "./answer.tsx";
import { arrivalOf, bySystem } from "./arrival.ts";
import { freshlySignedIn } from "./fresh.ts";
import { sayRefused } from "./sign-in-routes.tsx";

const answer = z.object({ response: z.unknown(), label: z.string().max(500).default("") });

/** What the passkey element asks for: options, then the answer of the authenticator; JSON both ways. */
export function passkeyRoutes(app: Hono<WebEnv>): void {
  app.post("/sign-in/passkey/options", async (c) => {
    const party = partyOf(c);
    return c.json(await bySystem(c)((ctx) => beginPasskeySignIn(ctx, party)));
  });

  app.post("/sign-in/passkey", async (c) => {
    const [party, read] = [partyOf(c), await readAnswer(c)];
    if (!read) return notTaken(c);
    const arrival = arrivalOf(c);
    const outcome = await bySystem(c)((ctx) => signInByPasskey(ctx, party, read.response, arrival));
    if (outcome.kind === "signed-in") {
      setSessionCookie(c, outcome.token, c.get("visit").services.config);
      return c.body(null, 204);
    }
    if (outcome.kind === "wrong") return notTaken(c);
    c.header("retry-after", String(outcome.seconds));
    return problem(c, 429, "too-many-tries", sayRefused(c, outcome));
  });

  app.post("/my/security/passkeys/options", async (c) => {
    const [{ id }, party] = [signedIn(c), partyOf(c)];
    await freshlySignedIn(c);
    return c.json(await bySystem(c)((ctx) => beginPasskey(ctx, id, party)));
  });

  app.post("/my/security/passkeys", async (c) => {
    const [{ id }, party, read] = [signedIn(c), partyOf(c), await readAnswer(c)];
    const taken = read && (await bySystem(c)((ctx) => finishPasskey(ctx, id, party, read)));
    return taken ? c.body(null, 201) : notTaken(c);
  });
}

/** @throws Refusal("not-found") where passkeys cannot work, under this address */
function partyOf(c: Web): RelyingParty {
  const { services, url } = c.get("visit");
  const party = relyingParty(services.config, url);
  if (!party) throw new Refusal("not-found");
  return party;
}

async function readAnswer(c: Web): Promise<{ response: unknown; label: string } | null> {
  const json: unknown = await c.req.json().catch(() => null);
  return answer.safeParse(json).data ?? null;
}

function notTaken(c: Web): Response {
  return problem(c, 422, "passkey-not-accepted", wordsOf(c)("passkey-failed"));
}
