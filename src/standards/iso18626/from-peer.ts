import type { Reason, Status } from "./codes.ts";
import type { Dialect, NoteSign } from "./dialects.ts";
import type { Message, SupplyingAgencyMessage } from "./message.ts";
import { type Awaited, reasonByContext } from "./reasons.ts";

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
  const plain = cancelledByNote(
    withNote(message, (note) => (dialect.noise ? cut(note, dialect.noise) : note)),
    dialect,
    remarks,
  );
  const told = withNote(plain, (note) => translated(note, dialect.signs, remarks));
  if (!standing || told.kind !== "supplyingAgencyMessage") return { message: told, remarks };
  return { message: withReason(told, standing, remarks), remarks };
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

function cut(note: string, noise: RegExp): string {
  const plain = note.replace(noise, "");
  return plain === note ? note : plain.trim();
}

/** Where refused conditions are told by a word, they are what Cancel is in the standard. */
function cancelledByNote(message: Message, { signs }: Dialect, remarks: Remark[]): Message {
  if (message.kind !== "requestingAgencyMessage" || message.action !== "Notification")
    return message;
  const { note = "" } = message;
  const found = signs.find(({ sign, means }) => "action" in means && sign.test(note));
  if (!found) return message;
  remarks.push({ code: "note-translated", mark: found.name });
  return { ...message, action: "Cancel" };
}

function translated(note: string, signs: readonly NoteSign[], remarks: Remark[]): string {
  let plain = note;
  for (const { sign, name, means } of signs) {
    if (!("words" in means) || !sign.test(plain)) continue;
    remarks.push({ code: "note-translated", mark: name });
    plain = plain.replace(sign, `${means.words} `).trim();
  }
  return plain;
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
