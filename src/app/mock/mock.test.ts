import { connect } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { decodeNcip, encodeNcip, type NcipRequest, terms } from "#standards/ncip";
import { Sip2Framing } from "#standards/sip2";
import { LocalSystem, type MockSystemOptions } from "./local-system.ts";
import { openNcipMock } from "./ncip/serve.ts";
import type { MockPeer } from "./peer.ts";
import { Play, type Script } from "./script.ts";
import { openSip2Mock } from "./sip2/serve.ts";

const here = { host: "127.0.0.1", port: 0 };
const open: MockPeer[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((peer) => peer.close()));
});

function system(more: Partial<MockSystemOptions> = {}): LocalSystem {
  return new LocalSystem({
    users: [
      { card: "1001", name: "Ada" },
      { card: "1003", name: "Cy", blocked: true },
    ],
    items: [{ barcode: "b1", title: "First" }],
    answer: "normal",
    now: () => Temporal.Instant.from("2026-11-27T10:00:00Z"),
    ...more,
  });
}

describe("the mock of an NCIP system", () => {
  const asking = async (script: Partial<Script> = {}, password: string | null = null) => {
    const { answer = "normal" } = script;
    const peer = await openNcipMock(here, system({ answer }), new Play(script), password);
    open.push(peer);
    return async (xml: string) => {
      const answer = await fetch(peer.address, { method: "POST", body: xml });
      return decodeNcip(await answer.text(), { strict: true });
    };
  };
  const lookUp = (card: string): NcipRequest<"LookupUser"> => ({
    kind: "request",
    service: "LookupUser",
    body: { user: { value: card } },
  });

  it("knows its readers, lends to one of them, and takes back", async () => {
    const ask = await asking();
    expect(await ask(encodeNcip(lookUp("1001")))).toMatchObject({
      kind: "response",
      body: { userFields: { name: { person: { unstructured: "Ada" } } } },
    });
    const lend = encodeNcip({
      kind: "request",
      service: "CheckOutItem",
      body: { user: { value: "1001" }, item: { value: "b1" } },
    });
    const [first, second] = [await ask(lend), await ask(lend)];
    expect(first).toMatchObject({ kind: "response", service: "CheckOutItem" });
    expect(second).toEqual(first);
    const other = lend.replace("1001", "1003");
    expect(await ask(other)).toMatchObject({ problems: [{ type: { value: "User Blocked" } }] });
  });

  it("makes a temporary item once, and lets only such items go", async () => {
    const ask = await asking();
    const accept = encodeNcip({
      kind: "request",
      service: "AcceptItem",
      body: {
        request: { value: "R1" },
        action: terms.requestedAction("Hold For Pickup"),
        user: { value: "1001" },
        item: { value: "T1" },
      },
    });
    expect(await ask(accept)).toEqual(await ask(accept));
    const remove = (barcode: string) =>
      ask(
        encodeNcip({ kind: "request", service: "DeleteItem", body: { item: { value: barcode } } }),
      );
    expect(await remove("T1")).toMatchObject({ kind: "response" });
    expect(await remove("b1")).toMatchObject({
      problems: [{ type: { value: "Item Access Denied" } }],
    });
  });

  it("refuses strangers, and what is no NCIP, as the standard says", async () => {
    const ask = await asking({}, "sesame");
    expect(await ask(encodeNcip(lookUp("1001")))).toMatchObject({
      problems: [{ type: { value: "Agency Authentication Failed" } }],
    });
    expect(
      await ask('<!DOCTYPE x><NCIPMessage xmlns="http://www.niso.org/2008/ncip"/>'),
    ).toMatchObject({
      service: null,
      problems: [{ type: { value: "Invalid Message Syntax Error" } }],
    });
  });

  it("says no and fails as its script has it", async () => {
    const blocked = await asking({ answer: "temporary-failure" });
    expect(await blocked(encodeNcip(lookUp("1001")))).toMatchObject({
      problems: [{ type: { value: "Temporary Processing Failure" } }],
    });
    const failing = await asking({ fault: "hang-up", faults: 1 });
    await expect(failing(encodeNcip(lookUp("1001")))).rejects.toThrow();
    expect(await failing(encodeNcip(lookUp("1001")))).toMatchObject({ kind: "response" });
  });
});

describe("the mock of a SIP2 system", () => {
  const line = async (
    script: Partial<Script>,
    login: { user: string; password: string } | null,
  ) => {
    const now = () => Temporal.Instant.from("2026-11-27T10:00:00Z");
    const peer = await openSip2Mock(here, { system: system(), login, now }, new Play(script));
    open.push(peer);
    const socket = connect(peer.port, peer.port ? "127.0.0.1" : undefined);
    const framing = new Sip2Framing();
    const chunks: AsyncIterator<Buffer> = socket[Symbol.asyncIterator]();
    return async (text: string): Promise<string | null> => {
      socket.write(text);
      const chunk = await chunks.next();
      if (chunk.done) return null;
      const [message] = framing.push(chunk.value);
      return new TextDecoder().decode(message);
    };
  };

  it("answers a wrong checksum with 96, and CR and CRLF alike", async () => {
    const say = await line({}, null);
    expect(await say("9900802.00AY1AZ0000\r")).toBe("96AZFEF6");
    expect(await say("9900802.00AY1AZFCA0\r\n")).toMatch(/^98Y.*AY1AZ[0-9A-F]{4}$/);
    expect(await say("nonsense\r")).toBe("96AZFEF6");
  });

  it("sends its last answer again when asked with 97", async () => {
    const say = await line({}, null);
    const first = await say("2300120261127    100000AO|AA1001|AC|AD|\r");
    expect(first).toMatch(/^24 {14}000.*AEAda\|BLY/);
    expect(await say("97AZFEF5\r")).toBe(first);
  });

  it("hangs up on who has not signed in", async () => {
    const say = await line({}, { user: "shelf", password: "sesame" });
    expect(await say("9300CNshelf|COsesame|\r")).toMatch(/^941/);
    const stranger = await line({}, { user: "shelf", password: "sesame" });
    expect(await stranger("9300CNshelf|COwrong|\r")).toMatch(/^940/);
    expect(await stranger("2300120261127    100000AO|AA1001|AC|AD|\r")).toBeNull();
  });

  it("breaks checksums as its script has it", async () => {
    const say = await line({ fault: "checksum", faults: 1 }, null);
    const [broken, whole] = [await say("9900802.00\r"), await say("97AZFEF5\r")];
    expect(broken).not.toBe(whole);
    expect(broken?.slice(0, -1)).toBe(whole?.slice(0, -1));
  });
});
