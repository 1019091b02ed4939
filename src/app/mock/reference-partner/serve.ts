import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { bodyOf } from "../body.ts";
import { type MockPeer, opened, type Where } from "../peer.ts";
import type { Play } from "../script.ts";
import type { ReferencePartner } from "./partner.ts";

/** Lets a mock hear messages: every path takes them by POST, and shows its key by GET. */
export async function openReferencePartner(
  where: Where,
  partner: ReferencePartner,
  play: Play,
): Promise<MockPeer> {
  const server = createServer((request, response) => {
    void serve(request, response).catch((fault: unknown) => {
      where.told?.(`a fault of the mock itself: ${String(fault)}`);
      response.destroy();
    });
  });
  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method === "GET") return json(response, 200, partner.keys);
    if (request.method !== "POST") return void response.writeHead(405).end();
    const body = await bodyOf(request);
    if (!body) return void response.writeHead(413).end();
    const fault = await play.next();
    if (fault === "hang-up") return void response.destroy();
    const [status, answer] = partner.hear(body.toString("utf8"));
    if (fault === "silence") return;
    if (fault) return void response.writeHead(502).end("garbled");
    json(response, status, answer);
  }
  const peer = await opened(server, where, "http");
  return {
    ...peer,
    close: async () => {
      partner.stop();
      await peer.close();
    },
  };
}

function json(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}
