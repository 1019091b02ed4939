import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, describe, expect, test } from "vitest";
import { type OpenDoor, openDoor } from "#kernel/listening";
import { createLog } from "#kernel/telemetry";
import { BerFraming, closeReasons, decodePdu, encodePdu, type Pdu } from "#standards/z3950";
import { closing } from "../session/session.ts";
import { converse, type Times } from "./converse.ts";
import { Turns } from "#kernel/listening";

const log = createLog("silent");
const patient: Times = {
  greeting: 5000,
  idle: 5000,
  message: 5000,
  answer: 5000,
  farewell: 500,
};
const doors: OpenDoor[] = [];
afterEach(async () => {
  for (const door of doors.splice(0)) await door.stop();
});

type Answer = (asked: Pdu) => Promise<Pdu | null>;

/** A present response of about so many bytes, with the request's reference. */
const answerOf = (asked: Pdu, bytes = 10): Pdu => ({
  presentResponse: {
    referenceId: "presentRequest" in asked ? asked.presentRequest.referenceId : undefined,
    returned: 1,
    nextPosition: 0,
    presentStatus: 0,
    records: {
      records: [{ record: { retrieval: { content: { octets: new Uint8Array(bytes) } } } }],
    },
  },
});
const polite: Answer = async (asked) => ("close" in asked ? closing("finished") : answerOf(asked));

async function opened(
  answer: Answer,
  times: Partial<Times> = {},
  turns = new Turns(4),
): Promise<OpenDoor> {
  const door = await openDoor(
    { host: "127.0.0.1", port: 0 },
    {
      name: "trial",
      most: { callers: 50, perAddress: 50 },
      serve: (socket, stopping) =>
        converse(socket, { answer }, { times: { ...patient, ...times }, turns, stopping, log }),
    },
    log,
  );
  doors.push(door);
  return door;
}

async function called({ port }: OpenDoor): Promise<Socket> {
  const socket = connect({ port, host: "127.0.0.1", allowHalfOpen: true });
  socket.on("error", () => undefined);
  await once(socket, "connect");
  return socket;
}

const request = (reference: number): Uint8Array =>
  encodePdu({
    presentRequest: {
      referenceId: Uint8Array.of(reference),
      resultSet: "default",
      start: 1,
      count: 1,
    },
  });

/** All that comes until the other side is done: references of answers, and reasons to close. */
async function heard(socket: Socket): Promise<readonly (number | string)[]> {
  const framing = new BerFraming();
  const all: (number | string)[] = [];
  for await (const chunk of socket)
    for (const bytes of framing.push(chunk as Uint8Array)) {
      const pdu = decodePdu(bytes);
      if ("close" in pdu)
        all.push(
          Object.entries(closeReasons).find(([, code]) => code === pdu.close.reason)?.[0] ?? "?",
        );
      if ("presentResponse" in pdu) all.push(pdu.presentResponse.referenceId?.[0] ?? -1);
    }
  return all;
}

describe("a conversation", () => {
  test("answers what comes in one go in order, also when that side is shut at once", async () => {
    const slowFirst: Answer = async (asked) => {
      if ("presentRequest" in asked && asked.presentRequest.referenceId?.[0] === 1) await pause(30);
      return polite(asked);
    };
    const socket = await called(await opened(slowFirst));
    socket.end(Buffer.concat([1, 2, 3].map(request)));
    expect(await heard(socket)).toEqual([1, 2, 3]);
  });

  test("reads what comes byte by byte", async () => {
    const socket = await called(await opened(polite));
    socket.setNoDelay(true);
    for (const octet of Buffer.concat([request(7), encodePdu({ close: { reason: 0 } })])) {
      socket.write(Uint8Array.of(octet));
      await pause(0);
    }
    expect(await heard(socket)).toEqual([7, "finished"]);
  });

  test("ends with a close, whatever comes behind it", async () => {
    const socket = await called(await opened(polite));
    socket.write(Buffer.concat([encodePdu({ close: { reason: 0 } }), request(9)]));
    expect(await heard(socket)).toEqual(["finished"]);
  });

  const broken: readonly (readonly [string, Uint8Array])[] = [
    ["a page of the web", Buffer.from("GET / HTTP/1.1\r\nHost: shelf\r\n\r\n")],
    ["a length of gigabytes", Buffer.from("b484ffffffff", "hex")],
    ["a request without its members", Buffer.from("b600", "hex")],
    ["nesting without end", Buffer.from("b680".repeat(400), "hex")],
    ["noise", Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919) & 255))],
  ];
  test.each(broken)("ends at once for %s, and says why", async (_, bytes) => {
    const socket = await called(await opened(polite));
    socket.write(bytes);
    expect(await heard(socket)).toEqual(["protocolError"]);
  });

  test("does not wait for one who says nothing", async () => {
    const socket = await called(await opened(polite, { greeting: 50 }));
    expect(await heard(socket)).toEqual(["lackOfActivity"]);
  });

  test("ends when nothing more comes", async () => {
    const socket = await called(await opened(polite, { idle: 50 }));
    socket.write(request(1));
    expect(await heard(socket)).toEqual([1, "lackOfActivity"]);
  });

  test("does not wait for a message that comes in drops", async () => {
    const socket = await called(await opened(polite, { message: 150 }));
    const began = performance.now();
    const drops = setInterval(() => socket.write(Uint8Array.of(0xb6, 0x80).subarray(0, 1)), 20);
    socket.write(Uint8Array.of(0xb6, 0x82, 0x7f, 0xff));
    expect(await heard(socket)).toEqual(["lackOfActivity"]);
    clearInterval(drops);
    expect(performance.now() - began).toBeGreaterThan(100);
  });

  test("ends when an answer takes too long", async () => {
    const socket = await called(await opened(() => new Promise(() => undefined), { answer: 50 }));
    socket.write(request(1));
    expect(await heard(socket)).toEqual(["systemProblem"]);
  });

  test("is told when the program ends", async () => {
    const door = await opened(polite);
    const socket = await called(door);
    socket.write(request(1));
    await pause(50);
    const words = heard(socket);
    await door.stop();
    expect(await words).toEqual([1, "shutdown"]);
  });

  test("with one who does not read holds up nobody, and makes no more answers", async () => {
    let made = 0;
    const large: Answer = async (asked) => {
      made += 1;
      return answerOf(asked, 1 << 20);
    };
    const turns = new Turns(1);
    const deaf = await called(await opened(large, { answer: 400 }, turns));
    deaf.pause();
    deaf.write(Buffer.concat(Array.from({ length: 200 }, () => request(1))));
    await pause(150);
    const before = made;
    const other = await called(await opened(polite, {}, turns));
    other.end(request(2));
    expect(await heard(other)).toEqual([2]);
    await pause(600);
    expect(made).toBe(before);
    expect(made).toBeLessThan(50);
    deaf.destroy();
  });
});

describe("turns", () => {
  test("are taken in order, so many at once, also after a failure", async () => {
    const turns = new Turns(2);
    const course: string[] = [];
    let most = 0;
    let now = 0;
    const work = (name: string, fails = false) =>
      turns.take(async () => {
        now += 1;
        most = Math.max(most, now);
        course.push(name);
        await pause(5);
        now -= 1;
        if (fails) throw new Error(name);
      });
    const all = await Promise.allSettled([
      work("a", true),
      work("b"),
      work("c"),
      work("d"),
      work("e"),
    ]);
    expect(all.map(({ status }) => status)).toEqual([
      "rejected",
      ...Array.from({ length: 4 }, () => "fulfilled"),
    ]);
    expect([course.join(""), most]).toEqual(["abcde", 2]);
  });
});
