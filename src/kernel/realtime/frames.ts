import { z } from "zod";
import { isId } from "#kernel/ids";
import { parsed } from "./parsed.ts";

/** A client's frame has no more bytes than this; larger things are uploaded and spoken of. */
export const MOST_FRAME_BYTES = 64 * 1024;
/** Streams that one connection may follow. */
export const MOST_STREAMS = 32;

const stream = z.string().refine((text) => isId(text));
const word = z.string().regex(/^[\w.:-]{1,64}$/);

/** One stream to be followed, from behind a number on. */
export const placeSchema = z.object({
  kind: word,
  id: stream,
  key: z.string().min(1).max(256).nullish(),
  after: z.number().int().nonnegative(),
});

/** Something to be kept in a stream; whether it can be is asked when it is said, so that the refusal names it. */
export const sayingSchema = z.object({
  stream,
  clientId: word,
  kind: word,
  data: z.unknown(),
});

/** Something to be told and not kept. */
export const signalSchema = z.object({ stream, kind: word });

/** The first frame: who calls, and what is followed from where. */
export const helloSchema = z.object({
  type: z.literal("hello"),
  token: z.string().max(512),
  resume: z.array(placeSchema).max(MOST_STREAMS),
});

const clientFrame = z.discriminatedUnion("type", [
  helloSchema,
  placeSchema.extend({ type: z.literal("follow") }),
  z.object({ type: z.literal("unfollow"), stream }),
  sayingSchema.extend({ type: z.literal("say") }),
  signalSchema.extend({ type: z.literal("signal") }),
]);

export type Place = z.output<typeof placeSchema>;
export type Hello = z.output<typeof helloSchema>;
export type ClientFrame = z.output<typeof clientFrame>;

/** What the server says. The words in it are in the visitor's language. */
export type ServerFrame =
  | { readonly type: "welcome"; readonly heartbeat: number; readonly token: string }
  | { readonly type: "beat" }
  | {
      readonly type: "event";
      readonly stream: string;
      readonly sequence: number;
      readonly kind: string;
      readonly data: unknown;
    }
  | { readonly type: "up-to"; readonly stream: string; readonly sequence: number }
  | {
      readonly type: "ack";
      readonly stream: string;
      readonly clientId: string;
      readonly sequence: number;
    }
  | {
      readonly type: "refused";
      readonly stream?: string;
      readonly clientId?: string;
      readonly code: string;
      readonly message: string;
    }
  | { readonly type: "resync-required"; readonly stream: string; readonly first: number }
  | {
      readonly type: "signal";
      readonly stream: string;
      /** Null in the answer to who gives signals without a name to be shown by. */
      readonly from: string | null;
      readonly kind: string;
    }
  | { readonly type: "drain"; readonly wait: number };

/** Reads a frame as it came. @returns null for anything that is none. */
export function readFrame(text: string): ClientFrame | null {
  return clientFrame.safeParse(parsed(text)).data ?? null;
}

/** Lists and objects within each other. */
const MOST_LEVELS = 32;
/** NUL and halves of surrogate pairs, as JSON writes them, where no escaped backslash stands before. */
const UNSTORABLE = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/;

/** Whether PostgreSQL keeps it: neither NUL nor half a character, and nothing that nests without end. */
export function isStorable(data: unknown): boolean {
  return isShallow(data, MOST_LEVELS) && !UNSTORABLE.test(JSON.stringify(data) ?? "");
}

function isShallow(data: unknown, levels: number): boolean {
  if (typeof data !== "object" || data === null) return true;
  return levels > 0 && Object.values(data).every((part) => isShallow(part, levels - 1));
}
