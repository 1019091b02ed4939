import { afterEach, describe, expect, it } from "vitest";
import { brokenPeer } from "#test/peers/broken";
import { serveSockets } from "#test/peers/sockets";
import { peersOfTest, wrong } from "../testing/asked.ts";

const { opened, closeAll } = peersOfTest();
afterEach(closeAll);

describe("a system that goes wrong", () => {
  const kinds = (port: number) => [
    { connector: "sru", address: `http://127.0.0.1:${port}/` },
    { connector: "koha", address: `http://127.0.0.1:${port}/` },
    { connector: "ils-di", address: `http://127.0.0.1:${port}/` },
    { connector: "z3950", host: "127.0.0.1", port },
    { connector: "sip2", host: "127.0.0.1", port, tls: false },
  ];
  const answers = async (port: number) => {
    const asked = kinds(port).map((settings) =>
      wrong(settings, { barcodes: ["31"], signal: AbortSignal.timeout(400) }),
    );
    return Promise.all(asked);
  };

  it("hangs, and is left", async () => {
    const { port } = await opened(brokenPeer("hangs"));
    expect(await answers(port)).toEqual(kinds(0).map(() => "deadline"));
  });

  it("hangs up", async () => {
    const { port } = await opened(brokenPeer("leaves"));
    expect(await answers(port)).toEqual(kinds(0).map(() => "unreachable"));
  });

  it.each(["garbles", "floods", "trickles"] as const)("%s", async (way) => {
    const { port } = await opened(brokenPeer(way));
    for (const reason of await answers(port))
      expect(["garbled", "deadline", "unreachable"]).toContain(reason);
  });

  it("is slow with TLS", async () => {
    const { port } = await opened(brokenPeer("hangs"));
    const settings = { connector: "sip2", host: "127.0.0.1", port, tls: true };
    const signal = AbortSignal.timeout(300);
    expect(await wrong(settings, { barcodes: ["31"], signal })).toBe("deadline");
  });

  it.each([
    [
      "an entity",
      '<!DOCTYPE r [<!ENTITY a "b">]><searchRetrieveResponse>&a;</searchRetrieveResponse>',
      "garbled",
    ],
    ["a page for people", "<html><body>Welcome</body></html>", "garbled"],
    [
      "a diagnostic",
      "<searchRetrieveResponse><diagnostics><diagnostic><uri>info:srw/diagnostic/1/16</uri></diagnostic></diagnostics></searchRetrieveResponse>",
      "refused",
    ],
    ["JSON of another kind", '[{"item_id":1}]', "garbled"],
  ])("answers with %s", async (_, body, reason) => {
    const peer = await opened(
      serveSockets((socket) =>
        socket.on("data", () =>
          socket.end(
            `HTTP/1.1 200 OK\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
          ),
        ),
      ),
    );
    const address = `http://127.0.0.1:${peer.port}/`;
    const connector = body.startsWith("[") ? "koha" : "sru";
    expect(await wrong({ connector, address })).toBe(reason);
  });
});
