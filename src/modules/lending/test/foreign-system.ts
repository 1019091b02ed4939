import { createPrivateKey, generateKeyPairSync, type KeyObject, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { contentDigest, signMessage } from "#standards/http-signatures";
import { confirm, decode, encode, type Document, type Message } from "#standards/iso18626";

/** A system that speaks ISO 18626, with a key of its own. */
export type ForeignSystem = {
  readonly keyId: string;
  readonly publicKey: string;
  /** The fields that a signed message travels with. */
  readonly signed: (body: string, how?: SigningHabits) => Record<string, string>;
};

export type SigningHabits = {
  readonly url?: string;
  readonly created?: number;
  readonly nonce?: string;
  readonly components?: readonly string[];
  readonly key?: KeyObject;
  readonly keyId?: string;
};

const COVERS = ["@method", "@target-uri", "content-digest", "content-type"];

export function foreignSystem(
  url: string,
  keyId: string = randomUUID(),
  secret?: string,
): ForeignSystem {
  const pair = secret ? null : generateKeyPairSync("ed25519");
  const privateKey = pair?.privateKey ?? createPrivateKey(secret ?? "");
  const publicKey = pair?.publicKey.export({ type: "spki", format: "pem" }).toString() ?? "";
  return {
    keyId,
    publicKey,
    signed: (body, how = {}) => {
      const headers = { "content-type": "application/xml", "content-digest": contentDigest(body) };
      const fields = signMessage(
        { method: "POST", url: new URL(how.url ?? url), headers },
        {
          components: how.components ?? COVERS,
          key: how.key ?? privateKey,
          keyId: how.keyId ?? keyId,
          created: how.created ?? Math.floor(Date.now() / 1000),
          nonce: how.nonce ?? randomUUID(),
        },
      );
      return { ...headers, ...fields };
    },
  };
}

/** What a listening system does with a message: a document or a bare text, with its status. */
export type Reaction = {
  readonly status?: number;
  readonly body?: Document | string;
  readonly hangUp?: boolean;
};

export type Heard = {
  readonly message: Message;
  readonly body: string;
  readonly headers: IncomingMessage["headers"];
};

/** A system that takes messages on a port of this machine; by default it confirms them. */
export async function listeningSystem(react: (heard: Heard, count: number) => Reaction = ok) {
  const heard: Heard[] = [];
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const message = decode(body, { mostBytes: 1e6 }) as Message;
      const one = { message, body, headers: request.headers };
      heard.push(one);
      const { status = 200, body: answer = ok(one).body, hangUp } = react(one, heard.length);
      if (hangUp) return request.socket.destroy();
      response.writeHead(status, { "content-type": "application/xml" });
      return response.end(
        typeof answer === "string" ? answer : encode(answer ?? confirmed(message)),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/iso18626`,
    heard,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

const confirmed = (message: Message) => confirm(message, "2026-11-26T12:00:00Z");
const ok = ({ message }: Heard): Reaction => ({ body: confirmed(message) });

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
