import { z } from "zod";
import { defineJob } from "#kernel/jobs";
import { allLibraries, type Ctx } from "#kernel/tenancy";
import { ladderStep, type There } from "../../model/inquiry/ladder.ts";
import type { DeskSettings } from "../../model/desk/settings.ts";
import { noteMissed } from "../../store/figures/missed.ts";
import { patchInquiry } from "../../store/inquiries.ts";
import { endOffers, putOffers } from "../../store/offers.ts";
import { librariesThere, operatorsThere } from "../../store/operators.ts";
import { queuesOf } from "../../store/queues.ts";
import { deskSettings, joinedLibraries } from "../desk/settings.ts";
import { lastSign } from "../desk/presence.ts";
import { letPartnersGo } from "../federation/home/let-partners-go.ts";
import { offerToPartners } from "../federation/home/offer-to-partners.ts";
import { partnersThere } from "../federation/home/partners-there.ts";
import { tellDesks } from "../desk/tell-desks.ts";
import { park } from "./park.ts";
import type { Inquiry } from "../../model/inquiry/inquiry.ts";

/** Looks at a waiting inquiry again: whether others should be asked, or it is a ticket now. */
export const ROUTE = defineJob("reference.route", z.object({ inquiry: z.uuid() }));

/**
 * Decides who is asked to take an inquiry that waits, in the name of its home library, and when it is
 * looked at again. @returns how it stands then.
 */
export async function routed(own: Ctx, row: Inquiry): Promise<Inquiry> {
  if (row.state !== "waiting") return row;
  if (row.directedUntil && row.directedUntil.getTime() > own.clock.now().epochMilliseconds) {
    await lookAgain(own, row, row.directedUntil.toTemporalInstant());
    return row;
  }
  const settings = await deskSettings(own, row.library);
  const now = own.clock.now();
  const asked = Temporal.Instant.fromEpochMilliseconds(row.askedAt.getTime());
  // The time of asking stays as it was, also for one that came back to the queue.
  const waited = Math.max(0, Math.floor(now.since(asked).total("seconds")));
  const there = await whoIsThere(own, row, settings);
  const step = ladderStep(settings, { level: row.level, waited, there });
  if (step.to === "ticket") return park(own, row, "nobody");
  if (step.to !== row.level) await patchInquiry(own, row.id, { level: step.to });
  if (step.to !== "home" && settings.joinsNetwork) await offerToNetwork(own, row);
  if (step.to === "partner") await offerToPartners(own, row);
  tellDesks(own, [row.library]);
  await lookAgain(own, row, asked.add({ seconds: step.again }));
  return { ...row, level: step.to };
}

/** One job for each inquiry, however often it is routed. */
async function lookAgain(own: Ctx, { id }: Inquiry, at: Temporal.Instant): Promise<void> {
  await own.enqueue(ROUTE, { inquiry: id }, { at, key: `reference.route:${id}` });
}

/** The same for one that was laid before somebody already: if it is a ticket then, it was missed. */
export async function routedAgain(own: Ctx, row: Inquiry): Promise<Inquiry> {
  const after = await routed(own, row);
  if (row.state === "waiting" && after.state === "open") await noteMissed(own, row.id);
  return after;
}

async function whoIsThere(own: Ctx, row: Inquiry, settings: DeskSettings): Promise<There> {
  const wanted = {
    language: row.language,
    skill: await skillOf(own, row),
    seenAfter: lastSign(own),
  };
  const home = await operatorsThere(own, { ...wanted, library: row.library });
  const network = settings.joinsNetwork
    ? await operatorsThere(own, { ...wanted, library: null })
    : 0;
  const partners =
    settings.partnerAfter === null ? 0 : (await partnersThere(own, row.language)).length;
  return { home, network, partners };
}

async function skillOf(own: Ctx, { queue, library }: Inquiry): Promise<string | null> {
  if (queue === null) return null;
  return (await queuesOf(own, library)).find(({ id }) => id === queue)?.skill ?? null;
}

async function offerToNetwork(own: Ctx, row: Inquiry): Promise<void> {
  const members = (await allLibraries(own)).map(({ id }) => id);
  const joined = await joinedLibraries(own, members);
  const others = joined.filter((library) => library !== row.library);
  const skill = await skillOf(own, row);
  const { id: inquiry, library: home, language, askedAt } = row;
  await putOffers(own, { inquiry, home, language, skill, part: "answers", askedAt }, others);
  const there = new Set(await librariesThere(own, lastSign(own)));
  tellDesks(
    own,
    others.filter((library) => there.has(library)),
  );
}

/** Nobody is asked any more, but for the partner of one exchange where named; the desks that were see it go. */
export async function takeBackOffers(
  own: Ctx,
  row: Pick<Inquiry, "id">,
  but: string | null = null,
): Promise<void> {
  await letPartnersGo(own, row.id, "taken", { but });
  const asked = await endOffers(own, row.id);
  const there = new Set(await librariesThere(own, lastSign(own)));
  tellDesks(
    own,
    asked.filter((library) => there.has(library)),
  );
}
