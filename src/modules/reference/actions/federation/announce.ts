import { PROTOCOL } from "../../model/federation/message.ts";
import { PRESENCE_SECONDS } from "../../model/federation/pace.ts";
import { ownKey, peersForQuestions } from "#modules/directory";
import { systemPrincipal } from "#kernel/access";
import { outboundRules } from "#kernel/outbound";
import type { Ctx } from "#kernel/tenancy";
import { networkPresence } from "../../store/federation/presence.ts";
import { talksHeldAlive } from "../../store/federation/talks.ts";
import { lastSign } from "../desk/presence.ts";
import type { Postman } from "./send/deliver.ts";
import { type PartnerLine, post, type Posted } from "./send/post.ts";

const TRIES = 3;

type Word = { readonly line: PartnerLine; readonly body: string };

/** Tells every partner how many are there, and whose talks they hold. */
export async function announce({ run, services }: Postman): Promise<void> {
  const principal = systemPrincipal("telling partners who is there");
  const visitor = { principal, library: null, locale: "en", reach: "system" } as const;
  const words = await run(visitor, wordsToSay);
  const posted = await Promise.all(words.map(sayAgain));
  const missed = posted.filter(({ kind }) => kind !== "taken");
  if (missed.length > 0)
    services.log.info({ part: "reference", missed }, "not every partner heard who is there");
}

/** One word may get lost on the way; the next would come in half a minute. */
async function sayAgain({ line, body }: Word): Promise<Posted> {
  let posted = await post(line, body);
  for (let left = TRIES - 1; left > 0 && isWorthIt(posted); left--) posted = await post(line, body);
  return posted;
}

/** Whoever did not even hang up in time would only keep everybody waiting. */
function isWorthIt(posted: Posted): boolean {
  return posted.kind === "not-arrived" && posted.fault !== "deadline";
}

async function wordsToSay(ctx: Ctx): Promise<readonly Word[]> {
  const peers = await peersForQuestions(ctx);
  if (peers.length === 0) return [];
  const key = await ownKey(ctx);
  const { config, clock } = ctx;
  const there = await networkPresence(ctx, lastSign(ctx));
  const at = clock.now();
  const until = at.add({ seconds: PRESENCE_SECONDS });
  const said = { protocol: PROTOCOL, type: "presence", at: at.toString(), until: until.toString() };
  const words: Word[] = [];
  for (const { id, questions } of peers) {
    const holds = await talksHeldAlive(ctx, id, lastSign(ctx));
    const line = { url: questions.url, key, rules: outboundRules(config), clock };
    words.push({ line, body: JSON.stringify({ ...said, ...there, holds }) });
  }
  return words;
}
