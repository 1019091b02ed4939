import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { bodyOf } from "../body.ts";
import { type MockPeer, opened, type Where } from "../peer.ts";
import type { Play } from "../script.ts";
import type { Iso18626Mock } from "./peer.ts";

/** Lets a mock hear messages: every path takes them by POST. */
export async function openIso18626Mock(
  where: Where,
  mock: Iso18626Mock,
  play: Play,
): Promise<MockPeer> {
  const server = createServer((request, response) => {
    void serve(request, response).catch((fault: unknown) => {
      where.told?.(`a fault of the mock itself: ${String(fault)}`);
      response.destroy();
    });
  });
  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== "POST") return void response.writeHead(405).end();
    const body = await bodyOf(request);
    if (!body) return void response.writeHead(413).end();
    const fault = await play.next();
    if (fault === "hang-up") return void response.destroy();
    const xml = mock.hear(body);
    if (fault === "silence") return;
    response.writeHead(200, { "content-type": "application/xml; charset=utf-8" });
    response.end(fault ? xml.slice(0, xml.length / 2) : xml);
  }
  const peer = await opened(server, where, "http");
  return {
    ...peer,
    close: async () => {
      mock.stop();
      await peer.close();
    },
  };
}
