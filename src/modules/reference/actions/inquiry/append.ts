import { newId } from "#kernel/ids";
import { sayOnce } from "#kernel/realtime";
import type { Ctx } from "#kernel/tenancy";
import { insertEntry, numberOfClientId } from "../../store/entries.ts";
import type { Inquiry } from "../../model/inquiry/inquiry.ts";
import type { Entry } from "../../model/inquiry/entry.ts";

/** What is added to a thread; what is not given is as for something that the software says. */
export type NewEntry = Partial<
  Pick<
    Entry,
    | "clientId"
    | "kind"
    | "author"
    | "authorId"
    | "authorLibrary"
    | "authorName"
    | "audience"
    | "channel"
    | "body"
    | "data"
    | "at"
  >
>;

const BY_SOFTWARE = {
  kind: "event",
  author: "system",
  authorId: null,
  authorLibrary: null,
  authorName: null,
  audience: "all",
  channel: "chat",
  body: "",
  data: {},
} as const satisfies Partial<Entry>;

/**
 * Adds to an inquiry's thread, in the name of its home library; what a client has said before is not
 * added again. @returns its number, and its id where it is new
 */
export async function append(
  own: Ctx,
  { id: inquiry, library }: Pick<Inquiry, "id" | "library">,
  entry: NewEntry,
): Promise<{ readonly sequence: number; readonly id: string | null }> {
  const id = newId<"entry">();
  const clientId = entry.clientId ?? id;
  const at = new Date(own.clock.now().epochMilliseconds);
  let added = false;
  const sequence = await sayOnce(own, inquiry, {
    known: () =>
      entry.clientId ? numberOfClientId(own, inquiry, clientId) : Promise.resolve(null),
    store: async (number) => {
      added = true;
      const place = { id, inquiry, library, clientId, sequence: number };
      await insertEntry(own, { ...BY_SOFTWARE, at, ...entry, ...place });
    },
  });
  return { sequence, id: added ? id : null };
}

/** What happened to an inquiry, as it stands in its thread; `said` puts it into words. */
export type Happening =
  | { readonly event: "claimed"; readonly who: string; readonly library: string }
  | { readonly event: "joined" | "left" | "returned"; readonly who: string }
  | { readonly event: "transferred"; readonly to: string }
  | { readonly event: "parked"; readonly why: "nobody" | "staff" }
  | { readonly event: "finished" | "withdrawn" | "marked-abuse" | "reopened" }
  | { readonly event: "assigned"; readonly who: string | null }
  | { readonly event: "due"; readonly at: string }
  | { readonly event: "merged"; readonly code: string };

/** Notes what happened, for everybody or for staff only. */
export async function appendHappening(
  own: Ctx,
  inquiry: Pick<Inquiry, "id" | "library">,
  happening: Happening,
  audience: "all" | "staff" = "all",
): Promise<void> {
  await append(own, inquiry, { data: happening, audience });
}
