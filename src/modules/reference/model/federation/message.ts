import { z } from "zod";
import { foreignText } from "./foreign-text.ts";
import { maySay, type MessageType } from "./transaction.ts";

/** Name and version of the profile (docs/reference-federation.md). */
export const PROTOCOL = "commonshelf-reference/1";

const text = (most: number) => z.string().max(most).transform(foreignText);
const said = text(8000).pipe(z.string().min(1));
const name = text(60);
const at = z.iso.datetime({ offset: true });
const id = z.string().regex(/^[\w-]{1,64}$/);
const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);

/** Something said before, by whom: nobody is named but who answers. */
const line = z.object({
  id,
  author: z.enum(["reader", "staff"]),
  name: name.nullable(),
  text: said,
  at,
});
export type Line = z.output<typeof line>;

/** What is known of a question by whoever is to choose it. */
const about = {
  library: text(200),
  language,
  subject: text(200).nullable(),
  asked: at,
};

/** What each message says, beside what every one says. */
const contents = {
  offer: z.object(about),
  claim: z.object({ name }),
  decline: z.object({ reason: z.enum(["nobody", "busy"]) }),
  withdrawn: z.object({ reason: z.enum(["taken", "over"]) }),
  question: z.object({
    ...about,
    mode: z.enum(["live", "ticket"]),
    due: at.nullable(),
    said: z.array(line).min(1).max(200),
  }),
  relay: line,
  answer: z.object({ id, name, text: said }),
  "clarification-request": z.object({ id, name, text: said }),
  "clarification-response": z.object({ id, text: said }),
  status: z.object({ name }),
  referral: z.object({ name, to: said }),
  rejection: z.object({ name, reason: text(2000) }),
  end: z.object({ how: z.enum(["answered", "returned", "ticket", "withdrawn", "abuse", "lost"]) }),
} as const satisfies Record<MessageType, z.ZodType>;

/** What a message of a type says. */
export type Content<Type extends MessageType> = z.output<(typeof contents)[Type]>;
export type Ending = Content<"end">["how"];

const envelope = z.object({
  protocol: z.literal(PROTOCOL),
  /** Chosen by the client, in every message. */
  transaction: z.uuid(),
  from: z.enum(["client", "server"]),
  /** Counts what this side says in the transaction, from 1. */
  number: z.int().min(1).max(1_000_000),
  /** The last number of the other side that this side has taken. */
  heard: z.int().min(0).max(1_000_000),
  type: z.enum(Object.keys(contents) as [MessageType, ...MessageType[]]),
});
export type Envelope = z.output<typeof envelope>;

/** A message within a transaction. */
export type Message = {
  [Type in MessageType]: Omit<Envelope, "type"> & {
    readonly type: Type;
    readonly content: Content<Type>;
  };
}[MessageType];

/** Who is there, of whom; belongs to no transaction, and counts for a short time only. */
const presence = z.object({
  protocol: z.literal(PROTOCOL),
  type: z.literal("presence"),
  at,
  until: at,
  available: z.int().min(0).max(10_000),
  languages: z.array(z.string().regex(/^[a-z]{2,3}$/)).max(100),
  /** Live transactions whose operator is there. */
  holds: z.array(z.uuid()).max(1000),
});
export type Presence = z.output<typeof presence>;

/** Somebody writes; kept nowhere. */
const typing = z.object({
  protocol: z.literal(PROTOCOL),
  type: z.literal("typing"),
  transaction: z.uuid(),
  from: z.enum(["client", "server"]),
});
export type Typing = z.output<typeof typing>;

/** A document that is none; the message says where it is wrong. */
export class MessageFault extends Error {}

/** Reads a document. @throws MessageFault */
export function readMessage(body: string): Message | Presence | Typing {
  const given = parsed(body);
  const type: unknown = Reflect.get(given, "type");
  if (type === "presence") return right(presence, given);
  if (type === "typing") return right(typing, given);
  const head = right(envelope, given);
  if (!maySay(head.from, head.type))
    throw new MessageFault(`${head.type}: not by the ${head.from}`);
  const content = right<object>(contents[head.type], Reflect.get(given, "content"));
  return { ...head, content } as Message;
}

function right<T>(shape: z.ZodType<T>, given: unknown): T {
  const result = shape.safeParse(given);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new MessageFault(`${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`.slice(0, 200));
}

function parsed(body: string): object {
  try {
    const value: unknown = JSON.parse(body);
    if (typeof value === "object" && value !== null) return value;
  } catch {
    // Told below.
  }
  throw new MessageFault("no JSON object");
}
