import type { Ctx } from "#kernel/tenancy";
import type { Entry } from "../../../model/inquiry/entry.ts";
import type { Inquiry } from "../../../model/inquiry/inquiry.ts";
import type { Line } from "../../../model/federation/message.ts";
import { exchangesOf } from "../../../store/federation/exchanges.ts";
import { tell } from "../send/tell.ts";

/** What somebody said in an inquiry, as it is passed on. */
type SaidHere = Pick<Entry, "id" | "body"> & { readonly staffName: string | null };

/**
 * Passes on what the reader, or staff of the home library who have joined, says to the partner who answers
 * now, if one does. The reader's name and address are no part of it.
 */
export async function relayOut(
  own: Ctx,
  { id: inquiry, state, level }: Pick<Inquiry, "id" | "state" | "level">,
  said: SaidHere,
): Promise<void> {
  if (state !== "talking" || level !== "partner") return;
  const talking = (await exchangesOf(own, inquiry)).find((one) => one.state === "talking");
  if (!talking) return;
  const at = new Date(own.clock.now().epochMilliseconds);
  await tell(own, { ...talking, part: "client" }, "relay", lineOf({ ...said, at }));
}

/** A line as partners get it: of people only those who answer have names. */
export function lineOf({ id, body, staffName, at }: SaidHere & { readonly at: Date }): Line {
  const author = staffName === null ? "reader" : "staff";
  return { id, author, name: staffName, text: body, at: at.toISOString() };
}
