import { once } from "node:events";
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";
import { type PushReader, pushReader, vapidClaims } from "./push-reader.ts";

/** A message as the service took it, and the browser read it. */
export type Pushed = {
  readonly headers: IncomingHttpHeaders;
  readonly claims: Readonly<Record<string, unknown>> | null;
  readonly text: string;
  readonly bytes: number;
};

type Answer = { readonly status: number; readonly headers?: Readonly<Record<string, string>> };

/** A push service on this machine (RFC 8030 §5) with the browsers that subscribed to it. */
export type PushService = {
  readonly origin: string;
  /** A new browser: what it tells the site. */
  readonly subscribe: () => { endpoint: string; p256dh: string; auth: string };
  readonly received: (endpoint: string) => readonly Pushed[];
  /** What is answered instead of taking the message; null: takes again. */
  answer: Answer | null;
  readonly close: () => Promise<void>;
};

/** Starts a push service that checks what it is sent as strictly as those of the browsers do. */
export async function startPushService(): Promise<PushService> {
  const readers = new Map<string, PushReader>();
  const taken = new Map<string, Pushed[]>();
  const server = createServer((request, response) => {
    void answer(request, response);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const service: PushService = {
    origin,
    answer: null,
    subscribe: () => {
      const reader = pushReader();
      const path = `/send/${readers.size}`;
      readers.set(path, reader);
      taken.set(path, []);
      return { endpoint: origin + path, p256dh: reader.p256dh, auth: reader.auth };
    },
    received: (endpoint) => taken.get(new URL(endpoint).pathname) ?? [],
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return service;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { status, headers } = answerTo(request, await wholeBody(request));
    response.writeHead(status, headers).end();
  }

  function answerTo({ url = "", headers }: IncomingMessage, body: Buffer): Answer {
    const refused = service.answer ?? faultOf(headers, origin);
    if (refused) return refused;
    const reader = readers.get(url);
    if (!reader) return { status: 404 };
    const claims = vapidClaims(headers.authorization ?? "");
    const pushed = { headers, claims, text: reader.read(body), bytes: body.length };
    taken.get(url)?.push(pushed);
    return { status: 201, headers: { location: `${origin}/message/1` } };
  }
}

async function wholeBody(request: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** What a service refuses: RFC 8292 §2 and §4.2, RFC 8030 §5.2 and §5.4, RFC 8188 §2. */
function faultOf(headers: IncomingHttpHeaders, origin: string): Answer | null {
  if (!knowsSender(headers.authorization ?? "", origin)) return { status: 403 };
  if (headers["content-encoding"] !== "aes128gcm") return { status: 415 };
  const sound =
    /^\d+$/.test(String(headers["ttl"])) && /^[\w-]{1,32}$/.test(String(headers["topic"]));
  return sound ? null : { status: 400 };
}

function knowsSender(authorization: string, origin: string): boolean {
  const claims = vapidClaims(authorization);
  const left = Number(claims?.["exp"]) - Date.now() / 1000;
  const contact = /^(mailto|https):/.test(String(claims?.["sub"]));
  return claims?.["aud"] === origin && contact && left > 0 && left <= 24 * 3600;
}
