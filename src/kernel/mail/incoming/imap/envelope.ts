import { fieldValue, fieldValues, type HeaderField, isAddress, readFields } from "#standards/email";

/** Fields in which servers and senders say to whom a message goes; the servers' own first. */
const RECIPIENTS = ["delivered-to", "x-original-to", "envelope-to", "to", "cc"];
const MOST_RECIPIENTS = 50;
const HEAD_BYTES = 256 * 1024;

/** What SMTP would have told, read from the header: a mailbox elsewhere has no envelope any more. */
export function envelopeOfHeader(raw: Buffer): {
  readonly returnPath: string | null;
  readonly recipients: readonly string[];
} {
  const head =
    raw
      .subarray(0, HEAD_BYTES)
      .toString("latin1")
      .split(/\r?\n\r?\n/, 1)[0] ?? "";
  const fields = readFields(head);
  return { returnPath: returnPathOf(fields), recipients: recipientsOf(fields) };
}

function returnPathOf(fields: readonly HeaderField[]): string | null {
  const path = fieldValue(fields, "return-path");
  return path === null ? null : (/<([^<>]*)>/.exec(path)?.[1] ?? path);
}

function recipientsOf(fields: readonly HeaderField[]): readonly string[] {
  const named = RECIPIENTS.flatMap((name) => fieldValues(fields, name));
  const addresses = named.flatMap((value) => value.match(/[^\s<>,;:"()]+@[^\s<>,;:"()]+/g) ?? []);
  return [...new Set(addresses.filter(isAddress))].slice(0, MOST_RECIPIENTS);
}
