import type { Visit } from "#kernel/http";
import type { Ctx } from "#kernel/tenancy";
import type { LiveAnswer } from "../../model/availability/live-copy.ts";
import { askableLibraries } from "../../store/availability-targets.ts";
import { askLibrary } from "./ask-library.ts";
import { enquiriesAbout } from "./enquiries.ts";

type Asker = Pick<Visit, "act" | "services">;

const KEPT_MS = 3000;
// By deployment, of which the search is one to each: in tests several live in one process.
const kept = new WeakMap<
  Ctx["search"],
  { readonly at: number; readonly codes: ReadonlySet<string> }
>();

/** Codes of the libraries whose own system can be asked; a few seconds old at most. */
export async function askable({ act, services }: Asker): Promise<ReadonlySet<string>> {
  const now = performance.now();
  const known = kept.get(services.search);
  if (known && now - known.at < KEPT_MS) return known.codes;
  const codes = new Set(await act(askableLibraries, { library: null, reach: "system" }));
  kept.set(services.search, { at: now, codes });
  return codes;
}

/** Looks anew at who can be asked: somebody has changed it. */
export function forgetAskable({ search }: Pick<Ctx, "search">): void {
  kept.delete(search);
}

/**
 * Asks the libraries' own systems about a title, all at the same time, and answers when the last has
 * answered or run out of time. Libraries that cannot be asked are left out. No transaction is open
 * meanwhile.
 */
export async function askAboutTitle(
  { act, services }: Asker,
  title: string,
  codes: readonly string[],
): Promise<ReadonlyMap<string, LiveAnswer>> {
  const read = (ctx: Ctx) => enquiriesAbout(ctx, title, codes);
  const enquiries = await act(read, { library: null, reach: "system" });
  const answers = enquiries.map(
    async (enquiry) => [enquiry.target.code, await askLibrary(services, enquiry)] as const,
  );
  return new Map(await Promise.all(answers));
}
