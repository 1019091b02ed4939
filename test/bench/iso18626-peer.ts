import { generateKeyPairSync, randomUUID } from "node:crypto";
import { Agent, createServer, type IncomingMessage, request } from "node:http";
import type { AddressInfo } from "node:net";
import { contentDigest, signMessage } from "#standards/http-signatures";
import { confirm, decode, encode, type Message } from "#standards/iso18626";

/** A foreign system that sends signed messages, and confirms what it is sent. */
export type ForeignPeer = {
  readonly url: string;
  readonly keyId: string;
  readonly publicKey: string;
  /** Sends a message. @throws Error where it is not confirmed */
  readonly post: (to: string, message: Message) => Promise<void>;
  /** How many messages it was sent. */
  readonly heard: () => number;
  readonly close: () => Promise<unknown>;
};

export async function foreignPeer(): Promise<ForeignPeer> {
  const keyId = "bench-1";
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const agent = new Agent({ keepAlive: true });
  let heard = 0;
  const server = createServer((incoming, answer) => {
    void textOf(incoming).then((body) => {
      const message = decode(body, { mostBytes: 1e6 }) as Message;
      heard += 1;
      answer.writeHead(200, { "content-type": "application/xml" });
      return answer.end(encode(confirm(message, new Date().toISOString())));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const post = async (to: string, message: Message): Promise<void> => {
    const body = encode(message);
    const headers = { "content-type": "application/xml", "content-digest": contentDigest(body) };
    const fields = signMessage(
      { method: "POST", url: new URL(to), headers },
      {
        components: ["@method", "@target-uri", "content-digest", "content-type"],
        key: privateKey,
        keyId,
        created: Math.floor(Date.now() / 1000),
        nonce: randomUUID(),
      },
    );
    const answer = await asked(to, agent, { ...headers, ...fields }, body);
    if (!answer.includes(">OK<")) throw new Error(`not confirmed: ${answer}`);
  };
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/iso18626`,
    keyId,
    publicKey: publicKey.export({ type: "spki", format: "pem" }),
    post,
    heard: () => heard,
    close: () => {
      agent.destroy();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

function asked(
  to: string,
  agent: Agent,
  headers: Record<string, string>,
  body: string,
): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const sent = request(to, { method: "POST", agent, headers }, (answer) => {
    void textOf(answer).then(resolve, reject);
  });
  sent.once("error", reject);
  sent.end(body);
  return promise;
}

async function textOf(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
