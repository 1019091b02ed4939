import { newId } from "#kernel/ids";
import { nextInStream } from "#kernel/realtime";
import type { Ctx } from "#kernel/tenancy";
import { type EntryRow, insertEntry, numberOfClientId } from "../../store/entries.ts";
import type { InquiryRow } from "../../store/inquiries.ts";

/** What is added to a thread; what is not given is as for something that the software says. */
export type NewEntry = Partial<
  Pick<
    EntryRow,
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
} as const satisfies Partial<EntryRow>;

/**
 * Adds to an inquiry's thread, in the name of its home library. Under the stream's lock it is looked
 * whether the same client said the same before: then nothing is added. @returns its number, and
 * whether it is new.
 */
export async function append(
  own: Ctx,
  { id: inquiry, library }: Pick<InquiryRow, "id" | "library">,
  entry: NewEntry,
): Promise<{ readonly sequence: number; readonly id: string | null }> {
  const sequence = await nextInStream(own, inquiry);
  const before = entry.clientId ? await numberOfClientId(own, inquiry, entry.clientId) : null;
  if (before !== null) return { sequence: before, id: null };
  const id = newId<"entry">();
  const at = new Date(own.clock.now().epochMilliseconds);
  await insertEntry(own, {
    ...BY_SOFTWARE,
    clientId: id,
    ...entry,
    id,
    inquiry,
    library,
    sequence,
    at,
  });
  return { sequence, id };
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
  inquiry: Pick<InquiryRow, "id" | "library">,
  happening: Happening,
  audience: "all" | "staff" = "all",
): Promise<void> {
  await append(own, inquiry, { data: happening, audience });
}
