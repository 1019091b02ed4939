import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { bodyOf } from "../body.ts";
import type { LocalSystem } from "../local-system.ts";
import { type MockPeer, opened, type Where } from "../peer.ts";
import type { Play } from "../script.ts";
import { answerNcip } from "./answer.ts";

/** A library's system that speaks NCIP 2.02 over HTTP, for trying: every path takes messages by POST. */
export function openNcipMock(
  where: Where,
  system: LocalSystem,
  play: Play,
  password: string | null = null,
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
    const { xml, line } = answerNcip(system, password, body);
    const fault = await play.next();
    where.told?.(fault ? `${line}, answered with ${fault}` : line);
    if (fault === "silence") return;
    if (fault === "hang-up") return void response.destroy();
    response.writeHead(200, { "content-type": "application/xml; charset=utf-8" });
    response.end(fault ? xml.slice(0, xml.length / 2) : xml);
  }
  return opened(server, where, "http");
}
