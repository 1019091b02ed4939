import type { Ctx, Library } from "#kernel/tenancy";
import type { Queue } from "../../model/desk/queue.ts";
import type { DeskSettings } from "../../model/desk/settings.ts";
import { operatorsThere } from "../../store/operators.ts";
import { queuesOf } from "../../store/queues.ts";
import { nextPromise } from "../roster/on-shift.ts";
import { lastSign } from "../desk/presence.ts";
import { deskSettings } from "../desk/settings.ts";

/** A library's desk as somebody sees it who wants to ask. */
export type AskingDesk = {
  readonly settings: DeskSettings;
  /** Whether somebody answers at once now, of the library or of the network. */
  readonly live: boolean;
  /** When somebody will, by what the desks promise; null: now, or it is not known. */
  readonly opens: Temporal.Instant | null;
  readonly queues: readonly Queue[];
  /** In which a reader can be answered. */
  readonly languages: readonly string[];
};

/** What a reader should know before they ask; anybody may. */
export async function askingDesk(ctx: Ctx, library: Library): Promise<AskingDesk> {
  const settings = await deskSettings(ctx, library.id);
  const languages = [library.locale, ...settings.languages, "en"];
  const live = settings.chat && (await somebodyThere(ctx, library, settings));
  return {
    settings,
    live,
    opens: live || !settings.chat ? null : await nextHours(ctx, library, settings),
    queues: await queuesOf(ctx, library.id),
    languages: [...new Set(languages)],
  };
}

async function somebodyThere(ctx: Ctx, library: Library, settings: DeskSettings): Promise<boolean> {
  const wanted = { language: ctx.locale, skill: null, seenAfter: lastSign(ctx) };
  if ((await operatorsThere(ctx, { ...wanted, library: library.id })) > 0) return true;
  return settings.joinsNetwork && (await operatorsThere(ctx, { ...wanted, library: null })) > 0;
}

/** The next hours that the library's desk promises, or the network's where it answers too. */
async function nextHours(
  ctx: Ctx,
  library: Library,
  { joinsNetwork }: DeskSettings,
): Promise<Temporal.Instant | null> {
  const at = ctx.clock.now();
  const desks = joinsNetwork ? [library, null] : [library];
  const promises: Temporal.Instant[] = [];
  for (const desk of desks) {
    const next = await nextPromise(ctx, { desk, at });
    // What is promised for now, and not kept, is no hope.
    if (next && Temporal.Instant.compare(next, at) > 0) promises.push(next);
  }
  return promises.toSorted((one, other) => Temporal.Instant.compare(one, other))[0] ?? null;
}
