import type { Reason } from "./codes.ts";
import type { Dialect } from "./dialects.ts";
import type { Message, SupplyingAgencyMessage } from "./message.ts";
import { type Awaited, reasonByContext } from "./reasons.ts";
import type { Status } from "./codes.ts";

/** What was read in another way than it was written; for the log that librarians read. */
export type Remark =
  | { readonly code: "reason-corrected"; readonly sent: Reason; readonly read: Reason }
  | { readonly code: "note-translated"; readonly mark: string };

/** How an exchange stands on our side, as far as it decides what a supplier's message means. */
export type Standing = { readonly awaited: Awaited; readonly lastStatus: Status | null };

/**
 * A peer's message as the standard would have it, and what was changed. The reason is read from what
 * was asked and said, where the standing is known.
 */
export function fromPeer(
  message: Message,
  dialect: Dialect,
  standing?: Standing,
): { readonly message: Message; readonly remarks: readonly Remark[] } {
  const remarks: Remark[] = [];
  const plain = withNote(message, (note) => translated(note, dialect, remarks));
  if (!standing || plain.kind !== "supplyingAgencyMessage") return { message: plain, remarks };
  return { message: withReason(plain, standing, remarks), remarks };
}

function withReason(
  message: SupplyingAgencyMessage,
  standing: Standing,
  remarks: Remark[],
): SupplyingAgencyMessage {
  const sent = message.messageInfo.reason;
  const read = reasonByContext(message, standing);
  if (sent === read) return message;
  remarks.push({ code: "reason-corrected", sent, read });
  return { ...message, messageInfo: { ...message.messageInfo, reason: read } };
}

function translated(note: string, { marks, noise }: Dialect, remarks: Remark[]): string {
  let plain = noise ? note.replace(noise, "") : note;
  for (const { mark, words } of marks) {
    if (!plain.includes(mark)) continue;
    remarks.push({ code: "note-translated", mark });
    plain = plain.replaceAll(mark, words === "" ? "" : `${words} `);
  }
  return plain === note ? note : plain.trim();
}

/** A message with its note changed, wherever it stands; an empty note is none. */
export function withNote(message: Message, change: (note: string) => string): Message {
  if (message.kind === "supplyingAgencyMessage")
    return { ...message, messageInfo: noted(message.messageInfo, change) };
  if (message.kind === "requestingAgencyMessage") return noted(message, change);
  return message.serviceInfo
    ? { ...message, serviceInfo: noted(message.serviceInfo, change) }
    : message;
}

function noted<T extends { readonly note?: string }>(of: T, change: (note: string) => string): T {
  if (of.note === undefined) return of;
  const { note, ...rest } = of;
  const changed = change(note);
  return (changed === "" ? rest : { ...rest, note: changed }) as T;
}
