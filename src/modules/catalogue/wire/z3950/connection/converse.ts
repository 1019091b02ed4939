import type { Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { histogram, type Log } from "#kernel/telemetry";
import {
  type BerLimits,
  type closeReasons,
  decodePdu,
  encodePdu,
  type Pdu,
  pduFraming,
  Z3950Fault,
} from "#standards/z3950";
import { closing, type Session } from "../session/session.ts";
import { Deadline } from "./deadline.ts";
import type { Turns } from "#kernel/listening";

/** How long each part of a conversation may take, in milliseconds. */
export type Times = {
  /** Until the first message is there. */
  readonly greeting: number;
  /** Between two messages. */
  readonly idle: number;
  /** From a message's first byte to its last. */
  readonly message: number;
  /** To answer it, and have the answer taken. */
  readonly answer: number;
  /** To take our last words. */
  readonly farewell: number;
};

export type Circumstances = {
  readonly times: Times;
  readonly turns: Turns;
  readonly stopping: AbortSignal;
  readonly log: Log;
};

/** A query of thousands of operands is longer than any that people or programs mean. */
const limits: BerLimits = { bytes: 128 * 1024, depth: 300, elements: 20_000 };

const LAST_BYTES = 200;

type Reason = keyof typeof closeReasons;

const seconds = histogram("commonshelf_z3950_seconds", "Time to answer a Z39.50 request, by kind.");

/**
 * Reads requests and writes answers until either side ends: one at a time, the next one is read when
 * the last answer has been taken, so that a client that does not read stops being served.
 */
export async function converse(
  socket: Socket,
  session: Pick<Session, "answer">,
  { times, turns, stopping, log }: Circumstances,
): Promise<void> {
  const leave = (reason: Reason) => void hangUp(socket, reason, times.farewell);
  const deadline = new Deadline<Reason>(leave);
  const stop = () => leave("shutdown");
  stopping.addEventListener("abort", stop, { once: true });
  deadline.within(times.greeting, "lackOfActivity");
  try {
    await readAll(socket, deadline, times, (bytes) => turn(socket, session, turns, bytes));
    deadline.within(times.farewell, "finished");
    await new Promise<void>((resolve) => socket.end(resolve));
  } catch (fault) {
    if (!(fault instanceof Z3950Fault)) throw fault;
    log.info({ part: "z3950", fault: fault.code }, "a peer sent what is no request");
    deadline.clear();
    await hangUp(socket, "protocolError", times.farewell, fault.message);
  } finally {
    deadline.clear();
    stopping.removeEventListener("abort", stop);
  }
}

/** Gives each message to `turn` as long as that says to go on. */
async function readAll(
  socket: Socket,
  deadline: Deadline<Reason>,
  times: Times,
  turn: (bytes: Uint8Array) => Promise<boolean>,
): Promise<void> {
  const framing = pduFraming(limits);
  for await (const chunk of chunksOf(socket)) {
    let begins = framing.pending === 0;
    for (const bytes of framing.push(chunk)) {
      deadline.within(times.answer, "systemProblem");
      if (!(await turn(bytes))) return;
      begins = true;
    }
    if (framing.pending === 0) deadline.within(times.idle, "lackOfActivity");
    // Not again for each byte of it: a message that comes in drops has to end in time as well.
    else if (begins) deadline.within(times.message, "lackOfActivity");
  }
}

/** What comes in; that the peer is gone, however it went, is the end of it. */
async function* chunksOf(socket: Socket): AsyncGenerator<Uint8Array> {
  const chunks: AsyncIterable<Uint8Array> = socket.iterator({ destroyOnReturn: false });
  try {
    for await (const chunk of chunks) yield chunk;
  } catch (fault) {
    if (!(fault instanceof Error && "code" in fault)) throw fault;
  }
}

/** Answers one message. @returns whether the conversation goes on. */
async function turn(
  socket: Socket,
  session: Pick<Session, "answer">,
  turns: Turns,
  bytes: Uint8Array,
): Promise<boolean> {
  const began = performance.now();
  // Read when its turn has come: as bytes a request takes less memory than as values. Written after
  // it: nobody else has to wait for a peer that takes its time reading.
  const answer = await turns.take(async () => {
    const asked = decodePdu(bytes, limits);
    const reply = await session.answer(asked);
    const request = Object.keys(asked)[0] ?? "";
    seconds((performance.now() - began) / 1000, { request });
    return reply;
  });
  if (!answer) return true;
  const isTaken = await written(socket, answer);
  return isTaken && !("close" in answer);
}

/** Resolves when the system has taken the bytes: until then nothing more is read from this peer. */
function written(socket: Socket, pdu: Pdu): Promise<boolean> {
  return new Promise((resolve) => {
    if (!socket.writable) return resolve(false);
    socket.write(encodePdu(pdu), (fault) => resolve(!fault));
  });
}

/** Says why, as far as the peer still listens, and lets go. */
async function hangUp(
  socket: Socket,
  reason: Reason,
  farewell: number,
  message?: string,
): Promise<void> {
  const said = new Promise<void>((resolve) => {
    if (socket.writable) socket.end(encodePdu(closing(reason, undefined, message)), resolve);
    else resolve();
  });
  await Promise.race([said, pause(farewell, undefined, { ref: false })]);
  // What the peer has sent meanwhile is let go by: unread, it would take our last words back.
  socket.resume();
  await Promise.race([closed(socket), pause(LAST_BYTES, undefined, { ref: false })]);
  socket.destroy();
}

function closed(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    if (socket.closed) resolve();
    socket.once("close", () => resolve());
  });
}
