import { InvalidInput } from "#kernel/access";
import type { LibraryId } from "#kernel/ids";
import { allLibraries, type Ctx, libraryById, libraryName } from "#kernel/tenancy";
import { refusal } from "../../errors.ts";
import { endClaims } from "../../store/claims.ts";
import { patchInquiry } from "../../store/inquiries.ts";
import { endOffers, putOffers } from "../../store/offers.ts";
import { deskSettings, joinedLibraries } from "../desk/settings.ts";
import { ownPresence, signOfLife } from "../desk/presence.ts";
import { tellDesks } from "../desk/tell-desks.ts";
import { letPartnersGo } from "../federation/home/let-partners-go.ts";
import { appendHappening } from "./append.ts";
import { withInquiry } from "./at-hand.ts";
import { join } from "./claim.ts";
import { moved } from "./moved.ts";
import { routedAgain } from "./routing.ts";
import type { Level } from "../../model/inquiry/ladder.ts";
import type { Inquiry } from "../../model/inquiry/inquiry.ts";

/**
 * Lets go of an inquiry: who has joined leaves it, who answers gives it back to those who wait, in its
 * old place. @throws Refusal `moved-on`
 */
export async function letGo(ctx: Ctx, id: string): Promise<void> {
  const { name } = await ownPresence(ctx);
  await withInquiry(ctx, id, "holder", async (own, { row, person, library }) => {
    if (row.operator !== person || row.state !== "talking") {
      await endClaims(own, id, person);
      await appendHappening(own, row, { event: "left", who: name });
      tellDesks(own, [row.library, library]);
      return;
    }
    await giveBack(own, row, name);
  });
}

/** Gives an inquiry back to those who wait, in its old place; whoever held it holds it no more. */
export async function giveBack(own: Ctx, row: Inquiry, who: string): Promise<void> {
  const back = await returned(own, row);
  await appendHappening(own, row, { event: "returned", who });
  await routedAgain(own, back);
}

async function returned(own: Ctx, row: Inquiry): Promise<Inquiry> {
  const back = await moved(own, row, "return", {
    operator: null,
    operatorName: null,
    directedUntil: null,
  });
  await letPartnersGo(own, row.id, "returned");
  const held = await endClaims(own, row.id, null);
  // Whoever was called in to help a talk that is over is not asked any more.
  tellDesks(own, [...held, ...(await endOffers(own, row.id))]);
  return back;
}

/**
 * Passes a talk on to another library's desk, home or not. There it waits in its old place, for that
 * library alone, as long as an inquiry waits that was just asked. @throws InvalidInput for a library that answers no others'
 */
export async function passOn(ctx: Ctx, id: string, to: LibraryId): Promise<void> {
  await withInquiry(ctx, id, "holder", async (own, { row, person }) => {
    if (row.operator !== person) throw refusal("moved-on");
    await mustAnswer(own, row, to);
    const back = await returned(own, row);
    await appendHappening(own, row, { event: "transferred", to: await nameOf(own, to) }, "staff");
    // Back at home it climbs again from there.
    if (to === row.library) return void (await routedAgain(own, await at(own, back, "home", null)));
    const { ticketAfter } = await deskSettings(own, row.library);
    const until = own.clock.now().add({ seconds: ticketAfter });
    await offerTo(own, row, to, "answers");
    await routedAgain(own, await at(own, back, "network", new Date(until.epochMilliseconds)));
  });
}

async function at(own: Ctx, row: Inquiry, level: Level, directedUntil: Date | null) {
  await patchInquiry(own, row.id, { level, directedUntil });
  return { ...row, level, directedUntil };
}

/** Asks somebody of another library to come and help in a talk. */
export async function callIn(ctx: Ctx, id: string, library: LibraryId): Promise<void> {
  await withInquiry(ctx, id, "holder", async (own, { row }) => {
    if (row.state !== "talking") throw refusal("moved-on");
    await mustAnswer(own, row, library);
    await offerTo(own, row, library, "joins");
  });
}

/** Comes to help in a talk of one's own library's reader, unasked. */
export async function stepIn(ctx: Ctx, id: string): Promise<void> {
  await signOfLife(ctx);
  const { name } = await ownPresence(ctx);
  await withInquiry(ctx, id, "home", (own, { row, person, library }) =>
    join(own, row, { person, library, name }),
  );
}

async function mustAnswer(own: Ctx, row: Inquiry, library: LibraryId): Promise<void> {
  const members = (await allLibraries(own)).map(({ id }) => id);
  if (!members.includes(library)) throw new InvalidInput({ library: "choice-unknown" });
  if (library !== row.library && (await joinedLibraries(own, [library])).length === 0)
    throw new InvalidInput({ library: "library-alone" });
}

async function offerTo(
  own: Ctx,
  row: Inquiry,
  library: LibraryId,
  part: "answers" | "joins",
): Promise<void> {
  const { id: inquiry, library: home, language, askedAt } = row;
  await putOffers(own, { inquiry, home, language, skill: null, part, askedAt }, [library]);
  tellDesks(own, [library]);
}

async function nameOf(own: Ctx, id: LibraryId): Promise<string> {
  return libraryName(await libraryById(own, id), own.locale);
}
