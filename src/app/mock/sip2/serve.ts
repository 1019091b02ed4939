import { createServer, type Socket } from "node:net";
import { createServer as createSecureServer } from "node:tls";
import {
  decodeMessage,
  encodeMessage,
  type Incoming,
  kinds,
  Sip2Fault,
  Sip2Framing,
} from "#standards/sip2";
import { type MockPeer, opened, type Where } from "../peer.ts";
import type { Play } from "../script.ts";
import { answerSip2 } from "./answer.ts";
import type { Counter } from "./counter.ts";

export type Sip2MockOptions = Counter & {
  /** Ends lines with CRLF, as some systems do. */
  readonly crlf?: boolean;
  /** With TLS. */
  readonly certified?: { readonly key: string; readonly cert: string } | null;
};

/** A library's system that speaks SIP2, for trying. */
export function openSip2Mock(
  where: Where,
  options: Sip2MockOptions,
  play: Play,
): Promise<MockPeer> {
  const listener = (socket: Socket) => {
    void serveSip2(socket, options, play, where.told)
      .catch(() => undefined)
      .finally(() => socket.destroy());
  };
  const server = options.certified
    ? createSecureServer(options.certified, listener).on("tlsClientError", () => undefined)
    : createServer(listener);
  return opened(server, where, options.certified ? "sip2s" : "sip2");
}

/** One line, from the sign-in to its end. */
async function serveSip2(
  socket: Socket,
  options: Sip2MockOptions,
  play: Play,
  told: Where["told"],
): Promise<void> {
  const framing = new Sip2Framing();
  const line = { signedIn: options.login === null, last: new Uint8Array() };
  for await (const chunk of socket as AsyncIterable<Buffer>)
    for (const bytes of framing.push(chunk)) {
      const asked = heard(bytes);
      const fault = await play.next();
      told?.([nameOf(asked), fault && `answered with ${fault}`].filter(Boolean).join(", "));
      if (fault === "hang-up") return;
      const answer = answerFor(asked, options, line);
      if (answer === "hang-up") return;
      if (fault !== "silence") socket.write(ended(fault ? broken(answer, fault) : answer, options));
    }
}

function nameOf(asked: Incoming | null): string {
  return asked ? kinds[asked.code].name : "a broken message";
}

function ended(bytes: Uint8Array, { crlf = false }: Sip2MockOptions): Uint8Array {
  return crlf ? Buffer.concat([bytes, Buffer.from("\n")]) : bytes;
}

type LineState = { signedIn: boolean; last: Uint8Array };

/** What goes back; what was heard broken is asked for again (96), what they heard broken is sent again (97). */
function answerFor(
  asked: Incoming | null,
  options: Sip2MockOptions,
  line: LineState,
): Uint8Array | "hang-up" {
  if (!asked || asked.sum === "wrong" || asked.code === "96")
    return encodeMessage({ code: "96", fixed: {} });
  if (asked.code === "97") return line.last;
  const answer = answerSip2(options, asked);
  if (!answer) return "hang-up";
  if (answer.code === "94") line.signedIn = "ok" in answer.fixed && answer.fixed.ok === "1";
  else if (!line.signedIn) return "hang-up";
  line.last = encodeMessage(answer, asked.sequence);
  return line.last;
}

function heard(bytes: Uint8Array): Incoming | null {
  try {
    return decodeMessage(bytes);
  } catch (fault) {
    if (fault instanceof Sip2Fault) return null;
    throw fault;
  }
}

/** A wrong checksum betrays itself; what is garbled is no message at all. */
function broken(bytes: Uint8Array, fault: "garbled" | "checksum"): Uint8Array {
  if (fault === "garbled") return new TextEncoder().encode("?garbled?\r");
  const place = bytes.length - 2;
  return bytes.with(place, bytes[place] === 0x30 ? 0x31 : 0x30);
}
