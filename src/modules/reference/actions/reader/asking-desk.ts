import type { Ctx, Library } from "#kernel/tenancy";
import type { Queue } from "../../model/desk/queue.ts";
import type { DeskSettings } from "../../model/desk/settings.ts";
import { operatorsThere } from "../../store/operators.ts";
import { queuesOf } from "../../store/queues.ts";
import { lastSign } from "../desk/presence.ts";
import { partnersThere } from "../federation/home/partners-there.ts";
import { inHome } from "../inquiry/in-home.ts";
import { deskSettings } from "../desk/settings.ts";

/** A library's desk as somebody sees it who wants to ask. */
export type AskingDesk = {
  readonly settings: DeskSettings;
  /** Whether somebody answers at once now, of the library or of the network. */
  readonly live: boolean;
  readonly queues: readonly Queue[];
  /** In which a reader can be answered. */
  readonly languages: readonly string[];
};

/** What a reader should know before they ask; anybody may. */
export async function askingDesk(ctx: Ctx, library: Library): Promise<AskingDesk> {
  const settings = await deskSettings(ctx, library.id);
  const languages = [library.locale, ...settings.languages, "en"];
  return {
    settings,
    live: settings.chat && (await somebodyThere(ctx, library, settings)),
    queues: await queuesOf(ctx, library.id),
    languages: [...new Set(languages)],
  };
}

async function somebodyThere(ctx: Ctx, library: Library, settings: DeskSettings): Promise<boolean> {
  const wanted = { language: ctx.locale, skill: null, seenAfter: lastSign(ctx) };
  if ((await operatorsThere(ctx, { ...wanted, library: library.id })) > 0) return true;
  if (settings.joinsNetwork && (await operatorsThere(ctx, { ...wanted, library: null })) > 0)
    return true;
  if (settings.partnerAfter === null) return false;
  return (await inHome(ctx, library.id, (own) => partnersThere(own, ctx.locale))).length > 0;
}
