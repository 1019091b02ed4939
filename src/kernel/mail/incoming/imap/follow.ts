import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import type { ImapFlow } from "imapflow";
import type { MailHost } from "../take.ts";
import { imapClient, type ImapFolder, imapFolder } from "./connect.ts";
import { fetchNew, prepareFolders } from "./fetch.ts";
import { Setbacks } from "./setbacks.ts";

/** Milliseconds until a connection that failed is tried again. */
const AGAIN = 30_000;
/** Also a server that tells of new mail (RFC 2177) is asked this often. */
const LONGEST_WAIT = 60_000;

/** Follows the mailbox of MAIL_IN_IMAP_URL, where one is set, until stopped: new mail is taken as it comes. */
export function startMailFetching(host: MailHost): { readonly stop: () => Promise<void> } {
  const folder = imapFolder(host.services.config);
  const stopping = new AbortController();
  const ended = folder ? follow(host, folder, stopping.signal) : Promise.resolve();
  return {
    stop: async () => {
      stopping.abort();
      await ended;
    },
  };
}

async function follow(host: MailHost, folder: ImapFolder, stopping: AbortSignal): Promise<void> {
  const setbacks = new Setbacks();
  while (!stopping.aborted) {
    await connected(host, folder, setbacks, stopping).catch((fault: unknown) =>
      host.services.log.warn(
        { part: "imap", folder: folder.name, fault },
        "mail cannot be fetched; trying again",
      ),
    );
    await pause(AGAIN, undefined, { signal: stopping, ref: false }).catch(() => undefined);
  }
}

/** One connection, as long as it lasts. */
async function connected(
  host: MailHost,
  folder: ImapFolder,
  setbacks: Setbacks,
  stopping: AbortSignal,
): Promise<void> {
  const client = imapClient(folder, host.services.config);
  client.on("error", () => undefined); // whoever waits for an answer is told
  try {
    await client.connect();
    await prepareFolders(client);
    await client.mailboxOpen(folder.path);
    while (!stopping.aborted && client.usable) {
      await fetchNew(client, host, folder.name, setbacks);
      await news(client, stopping);
    }
  } finally {
    client.close();
  }
}

/** Waits until the server tells of a message, the connection or the program ends, or it is time to ask. */
async function news(client: ImapFlow, stopping: AbortSignal): Promise<void> {
  const ending = new AbortController();
  const signal = AbortSignal.any([ending.signal, stopping]);
  const signs = [
    once(client, "exists", { signal }),
    once(client, "close", { signal }),
    pause(LONGEST_WAIT, null, { signal, ref: false }),
  ];
  void client.idle().catch(() => undefined);
  await Promise.race(signs).catch(() => undefined);
  ending.abort();
  await Promise.allSettled(signs);
}
