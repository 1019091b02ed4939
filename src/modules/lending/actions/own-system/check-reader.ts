import { systemPrincipal } from "#kernel/access";
import type { LibraryId } from "#kernel/ids";
import type { Run, Services } from "#kernel/tenancy";
import type { Reason } from "../../model/own-system/reason.ts";
import { readOwnSystem } from "../../store/own-system/settings.ts";
import { accessTo } from "./access.ts";
import { openSystem } from "./open.ts";
import { whyOf } from "./why.ts";

/** What the library's own system says of a reader; "unasked" where it has none, or did not answer. */
export type ReaderCheck =
  | { readonly kind: "may-borrow"; readonly name: string | null }
  | { readonly kind: "blocked"; readonly blocks: readonly string[] }
  | { readonly kind: "unknown" }
  | { readonly kind: "unasked"; readonly reason: Reason };

/** Asks the own system about a reader's card, now. Opens its own transaction: never call it within one. */
export async function checkReader(
  { run, services }: { readonly run: Run; readonly services: Services },
  library: LibraryId,
  card: string,
): Promise<ReaderCheck> {
  const principal = systemPrincipal("own system");
  const row = await run({ principal, library, locale: "en", reach: "software" }, readOwnSystem);
  if (!row || row.off || row.settings.kind === "none")
    return { kind: "unasked", reason: "not-set" };
  try {
    const system = openSystem(await accessTo(services, row));
    const { blocks, name } = await system.lookUser({ act: "look-user", card });
    return blocks.length > 0 ? { kind: "blocked", blocks } : { kind: "may-borrow", name };
  } catch (fault) {
    const why = whyOf(fault);
    if (!why) throw fault;
    if (why.reason === "unknown-user") return { kind: "unknown" };
    if (why.reason === "user-blocked") return { kind: "blocked", blocks: [why.said ?? ""] };
    return { kind: "unasked", reason: why.reason };
  }
}
