import { ImapFlow } from "imapflow";
import type { Config } from "#kernel/config";

/** A mailbox elsewhere, as the setting names it. */
export type ImapFolder = {
  readonly url: URL;
  readonly path: string;
  /** By which it is known in our tables: without the password. */
  readonly name: string;
};

const SECONDS = 1000;
/** A server that tells nothing by itself is asked this often. */
const LONGEST_IDLE = 60 * SECONDS;

/** Reads `imaps://user:password@host:port/INBOX`; null where nothing is to be fetched. */
export function imapFolder({
  MAIL_IN_IMAP_URL,
}: Pick<Config, "MAIL_IN_IMAP_URL">): ImapFolder | null {
  if (!MAIL_IN_IMAP_URL) return null;
  const url = new URL(MAIL_IN_IMAP_URL);
  const path = decodeURIComponent(url.pathname.slice(1)) || "INBOX";
  return { url, path, name: `${url.username}@${url.host}/${path}` };
}

/** A connection that is not open yet. The password goes over TLS (RFC 8314), or to this very machine. */
export function imapClient(
  { url }: ImapFolder,
  { UNSECURED_SYSTEMS }: Pick<Config, "UNSECURED_SYSTEMS">,
): ImapFlow {
  const secure = url.protocol === "imaps:";
  const here = ["127.0.0.1", "[::1]", "localhost"].includes(url.hostname);
  return new ImapFlow({
    host: url.hostname.replace(/^\[|\]$/g, ""),
    port: Number(url.port) || (secure ? 993 : 143),
    secure,
    ...(secure || here || UNSECURED_SYSTEMS ? {} : { doSTARTTLS: true }),
    auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
    maxIdleTime: LONGEST_IDLE,
    connectionTimeout: 20 * SECONDS,
    greetingTimeout: 20 * SECONDS,
    logger: false,
  });
}
