import type { LibraryId } from "#kernel/ids";
import type { TalkEntry } from "../../model/federation/talk.ts";
import type { Entry } from "../../model/inquiry/entry.ts";

/** A line of a partner's talk as threads show entries. */
export function asThreadEntry(entry: TalkEntry, library: LibraryId): Entry {
  const { id, talk, sequence, clientId, author, name, body, at } = entry;
  return {
    id,
    inquiry: talk,
    library,
    sequence,
    clientId,
    kind: "message",
    author,
    authorId: null,
    authorLibrary: null,
    authorName: name,
    audience: "all",
    channel: "partner",
    body,
    data: {},
    at,
  };
}
