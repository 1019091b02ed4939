import { type Machine, move } from "#standards/state-machine";

/** Who is which in a transaction: the client has the question, the server answers it. */
export type Part = "client" | "server";

/** How a question stands that one network has laid before another; the same on both sides. */
export const TRANSACTION_STATES = [
  "new",
  "offered",
  "claimed",
  "talking",
  "asked",
  "clarifying",
  "ended",
] as const;
export type TransactionState = (typeof TRANSACTION_STATES)[number];

/** What can be said; the names of QATP (NISO TR04-2006), and the live extension's. */
export const MESSAGE_TYPES = [
  "offer",
  "claim",
  "decline",
  "withdrawn",
  "question",
  "relay",
  "answer",
  "clarification-request",
  "clarification-response",
  "status",
  "referral",
  "rejection",
  "end",
] as const;
export type MessageType = (typeof MESSAGE_TYPES)[number];

const OPEN = ["offered", "claimed", "talking", "asked", "clarifying"] as const;
const TICKET = ["asked", "clarifying"] as const;

/** A live talk is offered, claimed, and then given to who claimed it first; a ticket is asked at once. */
export const transactionMachine: Machine<TransactionState, MessageType> = {
  initial: "new",
  ends: ["ended"],
  transitions: [
    { from: ["new"], on: "offer", to: "offered" },
    { from: ["offered"], on: "claim", to: "claimed" },
    { from: ["offered"], on: "decline", to: "ended" },
    { from: ["offered", "claimed"], on: "withdrawn", to: "ended" },
    { from: ["claimed"], on: "question", to: "talking" },
    { from: ["talking"], on: "relay" },
    { from: ["new"], on: "question", to: "asked" },
    { from: TICKET, on: "status" },
    { from: ["asked"], on: "clarification-request", to: "clarifying" },
    { from: ["clarifying"], on: "clarification-response", to: "asked" },
    { from: TICKET, on: "answer", to: "ended" },
    { from: TICKET, on: "referral", to: "ended" },
    { from: TICKET, on: "rejection", to: "ended" },
    { from: OPEN, on: "end", to: "ended" },
  ],
};

/** Who may say what; the rest both may. */
const SPEAKER: Readonly<Record<MessageType, Part | "both">> = {
  offer: "client",
  claim: "server",
  decline: "server",
  withdrawn: "client",
  question: "client",
  relay: "both",
  answer: "server",
  "clarification-request": "server",
  "clarification-response": "client",
  status: "server",
  referral: "server",
  rejection: "server",
  end: "both",
};

/** Whether this part may say that at all, however the transaction stands. */
export function maySay(part: Part, type: MessageType): boolean {
  return SPEAKER[type] === part || SPEAKER[type] === "both";
}

/** Where a message leads; null: it comes too late, and is only noted. */
export function after(state: TransactionState, type: MessageType): TransactionState | null {
  return move(transactionMachine, state, type);
}
