import { randomUUID } from "node:crypto";
import type { ReferenceContent, ReferenceMessage } from "#modules/reference";
import type { PartnerManner } from "./manners.ts";

type Speaker = { readonly name: string; readonly manner: PartnerManner };

/** Something said in reply, by its type. */
export type Reply = {
  [Type in ReferenceMessage["type"]]: {
    readonly type: Type;
    readonly content: ReferenceContent<Type>;
  };
}[ReferenceMessage["type"]];

/** By these words a reader ends a talk. */
const GOODBYE = /\b(thanks|thank you|gracias|bye)\b|شكر/i;

/** What the mock says to a message; nothing to what needs no answer. */
export function repliesTo(message: ReferenceMessage, speaker: Speaker): readonly Reply[] {
  const { type, content } = message;
  switch (type) {
    case "offer":
      return [toOffer(speaker)];
    case "question":
      return content.mode === "live"
        ? toReader(content.said[0]?.text ?? "", speaker)
        : toTicket(content.said[0]?.text ?? "", speaker);
    case "relay":
      return toReader(content.text, speaker);
    case "clarification-response":
      return [answer(content.text, speaker)];
    default:
      return [];
  }
}

function toOffer({ name, manner }: Speaker): Reply {
  return manner === "declines"
    ? { type: "decline", content: { reason: "busy" } }
    : { type: "claim", content: { name } };
}

function toReader(text: string, { name, manner }: Speaker): readonly Reply[] {
  if (manner === "silent") return [];
  if (manner === "returns") return [{ type: "end", content: { how: "returned" } }];
  if (manner === "parks") return [{ type: "end", content: { how: "ticket" } }];
  if (GOODBYE.test(text)) return [{ type: "end", content: { how: "answered" } }];
  const at = Temporal.Now.instant().toString();
  const said = { id: randomUUID(), author: "staff", name, text: words(text), at } as const;
  return [{ type: "relay", content: said }];
}

function toTicket(text: string, speaker: Speaker): readonly Reply[] {
  const { name, manner } = speaker;
  if (manner === "silent") return [];
  if (manner === "rejects")
    return [{ type: "rejection", content: { name, reason: "A mock has no books." } }];
  const begun: Reply = { type: "status", content: { name } };
  if (manner !== "asks-back") return [begun, answer(text, speaker)];
  const back = { id: randomUUID(), name, text: "What is it for?" };
  return [begun, { type: "clarification-request", content: back }];
}

function answer(text: string, { name }: Speaker): Reply {
  return { type: "answer", content: { id: randomUUID(), name, text: words(text) } };
}

function words(text: string): string {
  return `A mock for trying has read this: “${text.slice(0, 500)}”. Say thanks, and it ends.`;
}
