import { isId } from "#kernel/ids";

/** The Message-ID of a message of ours (RFC 5322 §3.6.4). */
export function messageIdOf(message: string, domain: string): string {
  return `<${message}@${domain}>`;
}

/** Which messages of ours these Message-IDs name. */
export function ownIds(messageIds: readonly string[], domain: string): readonly string[] {
  return messageIds.flatMap((messageId) => {
    const at = messageId.lastIndexOf("@");
    const ours = messageId.slice(at + 1, -1).toLowerCase() === domain;
    const id = messageId.slice(1, at).toLowerCase();
    return ours && isId(id) ? [id] : [];
  });
}
