import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { describe, expect, test } from "vitest";
import { createLog } from "#kernel/telemetry";
import { type Door, openDoor } from "./door.ts";

const log = createLog("silent");
const anywhere = { host: "127.0.0.1", port: 0 };
const most = { callers: 10, perAddress: 2 };

/** Says back what it hears until the caller is done or the program ends. */
const echo: Door = {
  name: "echo",
  most,
  serve: async (socket, stopping) => {
    stopping.addEventListener("abort", () => socket.end("bye"));
    for await (const chunk of socket) socket.write(chunk as Buffer);
    await new Promise<void>((resolve) => socket.end(resolve));
  },
};

async function call(port: number): Promise<Socket> {
  const socket = connect(port, "127.0.0.1");
  await once(socket, "connect");
  return socket;
}

async function heard(socket: Socket): Promise<string> {
  let text = "";
  for await (const chunk of socket) text += String(chunk);
  return text;
}

describe("a door", () => {
  test("answers also those who have shut their side", async () => {
    const door = await openDoor(anywhere, echo, log);
    const socket = await call(door.port);
    socket.end("hello");
    expect(await heard(socket)).toBe("hello");
    await door.stop();
  });

  test("turns away who is too many from one address, and lets them in when others have gone", async () => {
    const door = await openDoor(anywhere, echo, log);
    const [first, second, third] = [
      await call(door.port),
      await call(door.port),
      await call(door.port),
    ];
    expect(await heard(third)).toBe("");
    first.destroy();
    await once(first, "close");
    await expect
      .poll(async () => {
        const again = await call(door.port);
        again.end("in");
        return heard(again);
      })
      .toBe("in");
    second.destroy();
    await door.stop();
  });

  test("stays open when a conversation fails", async () => {
    const door = await openDoor(
      anywhere,
      { ...echo, serve: () => Promise.reject(new Error("broken")) },
      log,
    );
    expect(await heard(await call(door.port))).toBe("");
    expect(await heard(await call(door.port))).toBe("");
    await door.stop();
  });

  test("says goodbye when the program ends, and does not wait for the silent", async () => {
    const polite = await openDoor(anywhere, echo, log);
    const socket = await call(polite.port);
    const words = heard(socket);
    await polite.stop();
    expect(await words).toBe("bye");
    const deaf: Door = { ...echo, serve: (one) => once(one, "close").then(() => undefined) };
    const door = await openDoor(anywhere, deaf, log);
    const silent = await call(door.port);
    silent.resume();
    await door.stop();
    await expect(call(door.port)).rejects.toThrow();
  });

  test("says why it cannot be opened", async () => {
    const door = await openDoor(anywhere, echo, log);
    const again = openDoor({ host: "127.0.0.1", port: door.port }, echo, log);
    await expect(again).rejects.toMatchObject({ code: "EADDRINUSE" });
    await door.stop();
  });
});
