import type { LibraryId } from "#kernel/ids";
import { Refusal } from "#kernel/access";
import { pageOfStream, type StreamKind } from "#kernel/realtime";
import { mayWorkAt } from "../../policy.ts";

export const DESK_STREAM = "reference.desk";

/** What waits at a library's desk: it says only that something has changed, and the page looks. */
export const deskStream: StreamKind = {
  name: DESK_STREAM,
  open: async ({ principal, run, locale }, id) => {
    const library = id as LibraryId;
    if (!mayWorkAt(principal, library)) throw new Refusal("forbidden");
    return {
      name: null,
      read: (after, limit) =>
        run({ principal, library, locale }, (ctx) =>
          pageOfStream(ctx, { stream: id, after, limit }, (upTo) =>
            Promise.resolve([{ sequence: upTo, kind: "changed", data: null }]),
          ),
        ),
      say: () => Promise.reject(new Refusal("forbidden")),
    };
  },
};
