import type { ImapFlow } from "imapflow";
import { mailVisitor } from "../../visitor.ts";
import { type MailHost, MOST_MAIL_BYTES, takeMail } from "../take.ts";
import { envelopeOfHeader } from "./envelope.ts";
import { goOnTo, lastFetched, type Place } from "./place.ts";
import type { Setbacks } from "./setbacks.ts";

/** Where messages go that have been taken. */
const PROCESSED = "Processed";

/**
 * Takes each new message of the folder that is open, once and in its order, and puts it away. What is
 * too large, or failed too often, is marked and left there for people. @throws what the server or the
 * database said; what was taken until then stays taken
 */
export async function fetchNew(
  client: ImapFlow,
  host: MailHost,
  folder: string,
  setbacks: Setbacks,
): Promise<void> {
  if (!client.mailbox) return;
  const validity = client.mailbox.uidValidity;
  const after = await host.run(mailVisitor(), (ctx) => lastFetched(ctx, { folder, validity }));
  // "*" names the last message also where its number is smaller.
  const found = await client.fetchAll(`${after + 1}:*`, { uid: true, size: true }, { uid: true });
  const fresh = found
    .filter(({ uid }) => uid > after)
    .toSorted((one, other) => one.uid - other.uid);
  for (const { uid, size = 0 } of fresh) {
    const place = { folder, validity, uid };
    if (size > MOST_MAIL_BYTES) await leave(client, host, place, "is too large");
    else if (setbacks.haveExhausted(place)) await leave(client, host, place, "fails each time");
    else await setbacks.counted(place, () => takeOne(client, host, place));
  }
}

async function takeOne(client: ImapFlow, host: MailHost, place: Place): Promise<void> {
  const uid = String(place.uid);
  const message = await client.fetchOne(uid, { source: true }, { uid: true });
  // Somebody has removed it meanwhile.
  if (!message || !message.source) return;
  const { source } = message;
  const taken = await takeMail(host, {
    source: "imap",
    ...envelopeOfHeader(source),
    client: null,
    content: [source],
    claim: (ctx) => goOnTo(ctx, place),
  });
  // What is for nobody here stays where its owner finds it.
  if (taken.length > 0) await putAway(client, uid);
}

/** A server that has no such folder and makes none gets it marked as read instead. */
async function putAway(client: ImapFlow, uid: string): Promise<void> {
  const moved = await client.messageMove(uid, PROCESSED, { uid: true }).catch(() => false);
  if (!moved) await client.messageFlagsAdd(uid, ["\\Seen"], { uid: true });
}

async function leave(
  client: ImapFlow,
  host: MailHost,
  place: Place,
  because: "is too large" | "fails each time",
): Promise<void> {
  await client.messageFlagsAdd(String(place.uid), ["\\Flagged"], { uid: true });
  await host.run(mailVisitor(), (ctx) => goOnTo(ctx, place));
  host.services.log.warn(
    { part: "imap", ...place, validity: undefined },
    `a message ${because} and stays there`,
  );
}

/** Makes the folder for what was taken, where it is not there. */
export async function prepareFolders(client: ImapFlow): Promise<void> {
  await client.mailboxCreate(PROCESSED).catch(() => undefined);
}
