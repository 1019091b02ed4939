import type { Ctx } from "#kernel/tenancy";
import { streamHead } from "./numbers.ts";
import type { StreamEvent, StreamPage } from "./stream-kind.ts";

/**
 * Reads a page for {@link StreamAccess.read}: `load` gives, in order, at most `limit` events after
 * `after` and not beyond `upTo`. The stream's number is read first: what commits between the two
 * statements has a higher one, and would else be passed over.
 */
export async function pageOfStream(
  ctx: Ctx,
  { stream, after, limit }: { stream: string; after: number; limit: number },
  load: (upTo: number) => Promise<readonly StreamEvent[]>,
): Promise<StreamPage> {
  const upTo = await streamHead(ctx, stream);
  const events = upTo > after ? await load(upTo) : [];
  return { events, upTo: events.length < limit ? upTo : (events.at(-1)?.sequence ?? upTo) };
}
