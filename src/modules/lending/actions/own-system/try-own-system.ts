import type { Visit } from "#kernel/http";
import type { LibraryId } from "#kernel/ids";
import type { ItemFound, UserFound } from "../../model/own-system/act.ts";
import type { Reason } from "../../model/own-system/reason.ts";
import { readOwnSystem } from "../../store/own-system/settings.ts";
import { accessTo } from "./access.ts";
import { openSystem } from "./open.ts";
import type { OwnSystem } from "./own-system.ts";
import { libraryToConnect } from "./policy.ts";
import { whyOf } from "./why.ts";

/** What is tried: a reader by card, a copy by barcode; either may be left out. */
export type Sample = { readonly card: string; readonly barcode: string };

type Tried<Found> = Found | { readonly reason: Reason; readonly said: string | null } | null;

/** What came back, of each that was asked. */
export type Trial = {
  readonly user: Tried<UserFound>;
  readonly item: Tried<ItemFound>;
  readonly milliseconds: number;
};

/** Nothing was typed: any card will do, for a system that does not know it still answers. */
const NOBODY = "0";

/** Asks the library's own system about a reader and a copy, changing nothing there. Null: none is set. */
export async function tryOwnSystem(
  { act, services }: Pick<Visit, "act" | "services">,
  library: LibraryId,
  sample: Sample,
): Promise<Trial | null> {
  const row = await act(
    (ctx) => {
      libraryToConnect(ctx);
      return readOwnSystem(ctx);
    },
    { library },
  );
  if (!row || row.settings.kind === "none") return null;
  const began = performance.now();
  const ask = async <Found>(question: (system: OwnSystem) => Promise<Found>) => {
    try {
      return await question(openSystem(await accessTo(services, row)));
    } catch (fault) {
      const why = whyOf(fault);
      if (!why) throw fault;
      return why;
    }
  };
  const { card, barcode } = sample;
  const asksUser = card !== "" || barcode === "";
  const user = asksUser
    ? await ask((system) => system.lookUser({ act: "look-user", card: card || NOBODY }))
    : null;
  const item =
    barcode === "" ? null : await ask((system) => system.lookItem({ act: "look-item", barcode }));
  return { user, item, milliseconds: Math.round(performance.now() - began) };
}
