import { systemPrincipal } from "#kernel/access";
import type { Ctx, Run } from "#kernel/tenancy";
import type { Kept, Left } from "../../model/privacy/places.ts";
import { countKept } from "../../store/privacy/kept.ts";
import { countLeft } from "../../store/privacy/left.ts";
import { deskPerson } from "../desk/presence.ts";
import { deskSettings } from "../desk/settings.ts";

/** What a library keeps of conversations, and after how many days it does not any more. */
export type KeptAtDesk = Kept & { readonly keepDays: number };

/** For who works at the library in whose name is acted. @throws Refusal `forbidden` */
export async function keptAtDesk(ctx: Ctx): Promise<KeptAtDesk> {
  const { library } = deskPerson(ctx);
  const { keepDays } = await deskSettings(ctx, library);
  const before = daysAgo(ctx, keepDays);
  return { ...(await countKept(ctx, { library, before })), keepDays };
}

/** What was found, and of inquiries that ended before when. */
export type Proof = { readonly before: Temporal.Instant; readonly left: Left };

/**
 * Looks for what is left of a library's inquiries whose days are over, in every place and in that moment.
 * The clock strikes once a day, so that a day more is given. The software looks, for much of it is
 * nobody's to read; only numbers come back. @throws Refusal `forbidden`
 */
export async function proveGone(
  run: Run,
  act: <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T>,
): Promise<Proof> {
  const deadline = await act(async (ctx) => {
    const { library } = deskPerson(ctx);
    const { keepDays } = await deskSettings(ctx, library);
    return { library, before: daysAgo(ctx, keepDays + 1) };
  });
  const looker = {
    principal: systemPrincipal("a proof of what is gone"),
    library: null,
    locale: "en",
    reach: "system",
  } as const;
  const left = await run(looker, (ctx) => countLeft(ctx, deadline));
  return { before: deadline.before, left };
}

function daysAgo({ clock }: Ctx, days: number): Temporal.Instant {
  return clock.now().subtract({ hours: 24 * days });
}
