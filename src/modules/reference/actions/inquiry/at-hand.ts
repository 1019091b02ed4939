import { Refusal } from "#kernel/access";
import type { LibraryId, PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { holdsClaim } from "../../store/claims.ts";
import { holdInquiry, readInquiry } from "../../store/inquiries.ts";
import { deskPerson } from "../desk/presence.ts";
import { inHome } from "./in-home.ts";
import type { Inquiry } from "../../model/inquiry/inquiry.ts";

/** An inquiry as somebody at a desk has it before them. */
export type AtHand = {
  readonly row: Inquiry;
  readonly person: PersonId;
  readonly library: LibraryId;
  /** As the account calls them. */
  readonly name: string;
  /** Whether it is their own library's. */
  readonly home: boolean;
  /** Whether they have claimed it, or joined. */
  readonly holds: boolean;
};

/**
 * An inquiry for whoever works at the desk in whose name is acted: their own library's, or one that
 * they have claimed. @throws Refusal `not-found` for every other, `forbidden` for those who are no staff
 */
export async function inquiryAtHand(ctx: Ctx, id: string): Promise<AtHand> {
  const { person, library, name } = deskPerson(ctx);
  const row = await readInquiry(ctx, id);
  if (!row) throw new Refusal("not-found");
  const home = row.library === library;
  const holds = await holdsClaim(ctx, id, person);
  // Colleagues of somebody who has claimed it are not concerned.
  if (!home && !holds) throw new Refusal("not-found");
  return { row, person, library, name, home, holds };
}

/**
 * Does something with an inquiry at hand: the row is held in its home library's name, so that what was
 * found of it stays true. @throws Refusal `forbidden` where only its own library may
 */
export async function withInquiry<T>(
  ctx: Ctx,
  id: string,
  who: "home" | "holder" | "either",
  work: (own: Ctx, hand: AtHand) => Promise<T>,
): Promise<T> {
  const hand = await inquiryAtHand(ctx, id);
  const may = { home: hand.home, holder: hand.holds, either: hand.home || hand.holds }[who];
  if (!may) throw new Refusal("forbidden");
  return inHome(ctx, hand.row.library, async (own) => {
    const row = await holdInquiry(own, id);
    // Nothing may come to stand in one that was erased, also from a page that is still open.
    if (!row || row.erasedAt) throw new Refusal("not-found");
    return work(own, { ...hand, row });
  });
}
