import { type OwnKey, type Peer, type PeerAuth, signedFields } from "#modules/directory";
import type { Clock } from "#kernel/clock";
import type { Config } from "#kernel/config";
import { fetchFrom, OutboundFault, type OutboundRules, wholeBody } from "#kernel/outbound";
import {
  compareTimestamps,
  type Confirmation,
  decode,
  DecodeFault,
  dialectOf,
  encode,
  type Message,
  toPeer,
} from "#standards/iso18626";

/** How a peer is spoken to, for as long as a batch takes. */
export type Line = {
  readonly peer: Peer;
  readonly auth: PeerAuth;
  readonly key: OwnKey;
  readonly rules: OutboundRules;
  readonly config: Pick<Config, "UNSECURED_SYSTEMS">;
  readonly clock: Clock;
};

/** What came of sending a message. */
export type Sent =
  | { readonly kind: "confirmed"; readonly confirmation: Confirmation }
  | { readonly kind: "refused"; readonly confirmation: Confirmation; readonly fault: string }
  | { readonly kind: "not-arrived"; readonly fault: string };

const DEADLINE_MS = 30_000;
const MOST_BYTES = 256 * 1024;
const TYPE = "application/xml; charset=utf-8";

/** Sends a message to a peer and reads its confirmation. Whatever goes wrong is said, never thrown. */
export async function send(line: Line, message: Message): Promise<Sent> {
  try {
    const body = encode(toPeer(message, dialectOf(line.peer.dialect)));
    const answer = await fetchFrom(line.rules, {
      url: line.peer.url,
      method: "POST",
      headers: { "content-type": TYPE, ...signIn(line, body) },
      body,
      deadline: DEADLINE_MS,
      mostBytes: MOST_BYTES,
      // A signature is for one address; a redirect would carry it to another.
      mostRedirects: 0,
    });
    return read(message, answer.status, await wholeBody(answer.body));
  } catch (fault) {
    if (fault instanceof OutboundFault) return { kind: "not-arrived", fault: fault.code };
    if (fault instanceof NotSafe) return { kind: "not-arrived", fault: "token-needs-tls" };
    throw fault;
  }
}

class NotSafe extends Error {}

function signIn({ peer, auth, key, config, clock }: Line, body: string): Record<string, string> {
  const url = new URL(peer.url);
  if (auth.kind === "token") {
    const isOpen = url.protocol === "http:" && !/^(localhost|127\.|\[::1\])/.test(url.hostname);
    if (isOpen && !config.UNSECURED_SYSTEMS) throw new NotSafe();
    return { authorization: `Bearer ${auth.token}` };
  }
  return signedFields(key, { url: peer.url, contentType: TYPE, body, at: clock.now() });
}

/** Statuses that say "not you" or "not now" rather than anything of this message. */
const PASSING = new Set([401, 403, 404, 405, 407, 408, 421, 425, 429]);

function read(message: Message, status: number, body: Uint8Array): Sent {
  if (status >= 500 || PASSING.has(status)) return { kind: "not-arrived", fault: `http-${status}` };
  const confirmation = confirmationIn(body);
  if (!confirmation || !isAbout(confirmation, message))
    return { kind: "not-arrived", fault: status < 300 ? "no-confirmation" : `http-${status}` };
  const { error, header } = confirmation;
  if (header.status === "OK") return { kind: "confirmed", confirmation };
  const fault = error ? `${error.type}: ${error.value ?? ""}` : "ERROR";
  return { kind: "refused", confirmation, fault };
}

function confirmationIn(body: Uint8Array): Confirmation | null {
  try {
    const document = decode(body, { mostBytes: MOST_BYTES });
    return "bibliographicInfo" in document || !document.kind.endsWith("Confirmation")
      ? null
      : (document as Confirmation);
  } catch (fault) {
    if (fault instanceof DecodeFault) return null;
    throw fault;
  }
}

/** Whether a confirmation answers this message: of its kind, and not of another request or moment. */
function isAbout({ kind, header }: Confirmation, message: Message): boolean {
  const { requestingAgencyRequestId: number, timestamp } = message.header;
  if (kind !== `${message.kind}Confirmation`) return false;
  if (header.requestingAgencyRequestId !== undefined && header.requestingAgencyRequestId !== number)
    return false;
  // One that could not read our message could not read its time either.
  return header.status === "ERROR" || compareTimestamps(header.timestamp, timestamp) === 0;
}
