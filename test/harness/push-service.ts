import { once } from "node:events";
import { createServer, type IncomingHttpHeaders } from "node:http";
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
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const reader = readers.get(request.url ?? "");
      const refused = service.answer ?? (reader ? faultOf(request.headers) : { status: 404 });
      if (refused || !reader) {
        response.writeHead(refused?.status ?? 404, refused?.headers).end();
        return;
      }
      const body = Buffer.concat(chunks);
      const claims = vapidClaims(request.headers.authorization ?? "");
      taken
        .get(request.url ?? "")
        ?.push({ headers: request.headers, claims, text: reader.read(body), bytes: body.length });
      response.writeHead(201, { location: `${service.origin}/message/1` }).end();
    })();
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

  function faultOf(headers: IncomingHttpHeaders): Answer | null {
    const claims = vapidClaims(headers.authorization ?? "");
    const now = Date.now() / 1000;
    const expires = Number(claims?.["exp"]);
    if (!claims || claims["aud"] !== origin) return { status: 403 };
    if (!(expires > now && expires <= now + 24 * 3600)) return { status: 403 };
    if (!/^(mailto|https):/.test(String(claims["sub"]))) return { status: 403 };
    if (!/^\d+$/.test(headers.ttl?.toString() ?? "")) return { status: 400 };
    if (headers["content-encoding"] !== "aes128gcm") return { status: 415 };
    if (!/^[\w-]{1,32}$/.test(headers["topic"]?.toString() ?? "")) return { status: 400 };
    return null;
  }
}
