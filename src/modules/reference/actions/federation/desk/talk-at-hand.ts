import { Refusal } from "#kernel/access";
import type { LibraryId, PersonId } from "#kernel/ids";
import { type Ctx, inNameOf } from "#kernel/tenancy";
import { refusal } from "../../../errors.ts";
import type { Talk } from "../../../model/federation/talk.ts";
import { readTalk } from "../../../store/federation/talks.ts";
import { deskPerson } from "../../desk/presence.ts";
import { joinedLibraries } from "../../desk/settings.ts";

/** A partner's talk as somebody at a desk has it before them. */
export type TalkAtHand = {
  readonly talk: Talk;
  readonly person: PersonId;
  readonly library: LibraryId;
  /** Whether it is they who have taken it. */
  readonly holds: boolean;
};

/**
 * A partner's talk for whoever works at a desk that answers others: one that nobody has taken, or their own.
 * @throws Refusal `not-found`, `forbidden`
 */
export async function talkAtHand(ctx: Ctx, id: string): Promise<TalkAtHand> {
  const { person, library } = deskPerson(ctx);
  const talk = await readTalk(ctx, id, false);
  if (!talk || !(await mayAnswer(ctx, library))) throw new Refusal("not-found");
  // Colleagues of somebody who has taken it are not concerned.
  if (talk.person !== null && talk.person !== person) throw new Refusal("not-found");
  return { talk, person, library, holds: talk.person === person };
}

async function mayAnswer(ctx: Ctx, library: LibraryId): Promise<boolean> {
  return (await joinedLibraries(ctx, [library])).length > 0;
}

/**
 * Does something with a talk that one has taken: its row is held, so that what was found of it stays true.
 * @throws Refusal `not-found`, `moved-on`
 */
export async function withTalk<T>(
  ctx: Ctx,
  id: string,
  work: (own: Ctx, hand: TalkAtHand) => Promise<T>,
): Promise<T> {
  const hand = await talkAtHand(ctx, id);
  if (!hand.holds) throw refusal("moved-on");
  return asSoftware(ctx, hand.library, async (own) => {
    const talk = await readTalk(own, id, true);
    if (talk?.person !== hand.person) throw new Refusal("not-found");
    return work(own, { ...hand, talk });
  });
}

/** Works in the name of the library whose staff answer. */
export function asSoftware<T>(
  ctx: Ctx,
  library: LibraryId,
  work: (own: Ctx) => Promise<T>,
): Promise<T> {
  return inNameOf(ctx, library, "a question of a partner's reader", work);
}
