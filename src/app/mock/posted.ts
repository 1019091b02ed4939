import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { type MockPeer, opened, type Where } from "./peer.ts";
import type { Fault, Play } from "./script.ts";

/** What a mock says to a message; or that it says nothing, or breaks off. */
export type Answer =
  | { readonly status: number; readonly type: string; readonly body: string }
  | "silence"
  | "hang-up";

/** A mock to which every path takes messages by POST. */
export type Hears = {
  /** Hears a message; `fault` is what the script wants to go wrong with the answer. */
  readonly hear: (body: Buffer, fault: Fault | null) => Answer;
  /** What GET shows, where it shows anything. */
  readonly shown?: () => Answer;
  readonly stop?: () => void;
};

const XML = "application/xml; charset=utf-8";
/** A body that is larger than this is nothing that anybody needs. */
const MOST_BYTES = 1 << 20;

/** Lets a mock hear messages over HTTP, as the script plays. */
export async function openPosted(where: Where, mock: Hears, play: Play): Promise<MockPeer> {
  const server = createServer((request, response) => {
    answerTo(request, mock, play)
      .then((answer) => give(response, answer))
      .catch((fault: unknown) => {
        where.told?.(`a fault of the mock itself: ${String(fault)}`);
        response.destroy();
      });
  });
  const peer = await opened(server, where, "http");
  return {
    ...peer,
    close: async () => {
      mock.stop?.();
      await peer.close();
    },
  };
}

/** XML as an answer; cut in half where the script wants it garbled. */
export function xmlAnswer(xml: string, fault: Fault | null): Answer {
  if (fault === "silence" || fault === "hang-up") return fault;
  return { status: 200, type: XML, body: fault ? xml.slice(0, xml.length / 2) : xml };
}

async function answerTo(request: IncomingMessage, mock: Hears, play: Play): Promise<Answer> {
  const refused = (status: number) => ({ status, type: "text/plain", body: "" });
  if (request.method === "GET" && mock.shown) return mock.shown();
  if (request.method !== "POST") return refused(405);
  const body = await bodyOf(request);
  return body ? mock.hear(body, await play.next()) : refused(413);
}

function give(response: ServerResponse, answer: Answer): void {
  if (answer === "silence") return;
  if (answer === "hang-up") return void response.destroy();
  response.writeHead(answer.status, { "content-type": answer.type }).end(answer.body);
}

async function bodyOf(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > MOST_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
