import { createHash } from "node:crypto";
import { type LibraryId, newId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { type Content, PROTOCOL } from "../../../model/federation/message.ts";
import type { MessageType, Part } from "../../../model/federation/transaction.ts";
import { nextOut, putOut } from "../../../store/federation/journal.ts";
import { wakeDelivery } from "../work.ts";

/** A transaction as one side has it. */
export type Correspondence = {
  readonly id: string;
  readonly peer: string;
  readonly part: Part;
  readonly library: LibraryId | null;
};

/**
 * Says something in a transaction: it goes out after the commit, after all that was said before it, as often
 * as needed until the partner has taken it, each time in the same bytes.
 */
export async function tell<Type extends MessageType>(
  ctx: Ctx,
  { id, peer, part, library }: Correspondence,
  type: Type,
  content: Content<Type>,
): Promise<void> {
  const { number, heard } = await nextOut(ctx, part, id);
  const message = { protocol: PROTOCOL, transaction: id, from: part, number, heard, type, content };
  const body = JSON.stringify(message);
  const digest = createHash("sha256").update(body).digest();
  const row = { id: newId<"message">(), exchange: id, peer, library, part, number, type, digest };
  await putOut(ctx, row, body);
  await wakeDelivery(ctx, peer);
}
