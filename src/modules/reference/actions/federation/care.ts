import { systemPrincipal } from "#kernel/access";
import type { LibraryId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { peersForQuestions } from "#modules/directory";
import { PARTNER_SILENCE_SECONDS, PRESENCE_EVERY_SECONDS } from "../../model/federation/pace.ts";
import { anyExchangeOpen, silentExchanges } from "../../store/federation/exchanges.ts";
import { forgetMessages } from "../../store/federation/journal.ts";
import { networkPresence } from "../../store/federation/presence.ts";
import { anyTalkOpen, talksForgotten, talksLeftAlone } from "../../store/federation/talks.ts";
import { holdInquiry } from "../../store/inquiries.ts";
import { lastSign } from "../desk/presence.ts";
import { announce } from "./announce.ts";
import { abandonTalk } from "./desk/end-talk.ts";
import { returnFromSilent } from "./home/talk-news.ts";
import { type Postman, wakeDeliveries } from "./send/deliver.ts";
import { wakeCare } from "./work.ts";

const REASON = "talks with partner networks";
const asSystem = {
  principal: systemPrincipal(REASON),
  library: null,
  locale: "en",
  reach: "system",
} as const;

/** After so long without anything, nobody waits for a live talk, or for a ticket, any more. */
const FORGOTTEN = { live: { hours: 1 }, ticket: { hours: 60 * 24 } } as const;
/** Longer than any message is tried: then a repetition cannot come. */
const JOURNAL = { hours: 8 * 24 } as const;

/** Looks after what nobody looks after between networks; one thing's trouble keeps no other from it. */
export async function careForPartners(host: Postman): Promise<void> {
  const { run } = host;
  const found = await run(asSystem, whatIsLeft);
  for (const { inquiry, library } of found.silent)
    await each(host, library, async (own) => {
      const row = await holdInquiry(own, inquiry);
      if (row) await returnFromSilent(own, row, silentSince(own));
    });
  for (const { id, library } of [...found.alone, ...found.forgotten])
    await each(host, library, (own) => abandonTalk(own, id));
  await announce(host);
  await run(asSystem, async (ctx) => {
    await wakeDeliveries(ctx);
    await forgetMessages(ctx, ctx.clock.now().subtract(JOURNAL));
    if (await somebodyConcerned(ctx)) await wakeCare(ctx, PRESENCE_EVERY_SECONDS);
  });
}

async function whatIsLeft(ctx: Ctx) {
  const now = ctx.clock.now();
  return {
    silent: await silentExchanges(ctx, silentSince(ctx)),
    alone: await talksLeftAlone(ctx, lastSign(ctx)),
    forgotten: await talksForgotten(ctx, {
      live: now.subtract(FORGOTTEN.live),
      ticket: now.subtract(FORGOTTEN.ticket),
    }),
  };
}

/** Until the next minute begins there is something to say more often. */
async function somebodyConcerned(ctx: Ctx): Promise<boolean> {
  if ((await anyExchangeOpen(ctx)) || (await anyTalkOpen(ctx))) return true;
  // Where no network wants to know who is there, nobody need be told every half minute.
  if ((await peersForQuestions(ctx)).length === 0) return false;
  return (await networkPresence(ctx, lastSign(ctx))).available > 0;
}

function silentSince({ clock }: Ctx): Temporal.Instant {
  return clock.now().subtract({ seconds: PARTNER_SILENCE_SECONDS });
}

function each(
  { run, services }: Postman,
  library: LibraryId | null,
  work: (own: Ctx) => Promise<void>,
): Promise<void> {
  const principal = systemPrincipal(REASON);
  return run({ principal, library, locale: "en", reach: "software" }, work).catch(
    (fault: unknown) =>
      services.log.error(
        { part: "reference", fault },
        "a partner's talk could not be looked after",
      ),
  );
}
