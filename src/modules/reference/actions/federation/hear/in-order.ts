import { type LibraryId, newId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { arrivalOf } from "../../../model/federation/arrival.ts";
import type { Message } from "../../../model/federation/message.ts";
import type { Part } from "../../../model/federation/transaction.ts";
import { digestIn, noteIn } from "../../../store/federation/journal.ts";
import { type Heard, refused } from "./answer.ts";

/** A transaction that is held, as our side has it. */
export type Held = {
  readonly id: string;
  readonly peer: string;
  readonly library: LibraryId | null;
  readonly part: Part;
  readonly heard: number;
};

/** A message as it came: what it says, and the SHA-256 of its body. */
export type Came = { readonly message: Message; readonly digest: Uint8Array };

/** Takes the next message of a transaction; one that was taken before has no second effect. */
export async function inOrder(
  ctx: Ctx,
  held: Held,
  came: Came,
  take: () => Promise<void>,
): Promise<Heard> {
  const arrival = await arrivalIn(ctx, held, came);
  if (arrival.kind === "known") return { kind: "known" };
  if (arrival.kind !== "next")
    return {
      ...refused(arrival.kind),
      ...("missing" in arrival ? { missing: arrival.missing } : {}),
    };
  await noteArrival(ctx, held, came);
  await take();
  return { kind: "taken" };
}

async function arrivalIn(ctx: Ctx, held: Held, { message, digest }: Came) {
  const { id: exchange, part, heard } = held;
  const { number, type } = message;
  const ends = type === "end" || type === "withdrawn";
  const before = number <= heard ? await digestIn(ctx, { exchange, part, number }) : null;
  return arrivalOf(number, heard, before && Buffer.from(before).equals(digest), ends);
}

/** Notes that a message was taken. */
export function noteArrival(ctx: Ctx, held: Omit<Held, "heard">, { message, digest }: Came) {
  const { id: exchange, peer, library, part } = held;
  const { number, type } = message;
  const id = newId<"message">();
  return noteIn(ctx, { id, exchange, peer, library, part, number, type, digest });
}
