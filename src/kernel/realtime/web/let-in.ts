import type { Visit } from "#kernel/http";
import type { Conversation } from "../line/conversation.ts";
import { CLOSE } from "../line/line.ts";
import type { Live } from "../live.ts";
import type { Renew } from "../visitors.ts";

/** Somebody at the door: who it is, from where, and how to ask anew who it is. */
export type Arrival = { readonly visit: Visit; readonly address: string; readonly renew: Renew };

/** Counts a conversation among those that are held, while there is room; it has a moment to say hello. */
export function letIn(conversation: Conversation, { renew }: Arrival, live: Live): void {
  if (!live.visitors.enter(conversation, renew))
    return conversation.end(CLOSE.restart, "comes again");
  setTimeout(() => {
    if (conversation.isSilent) conversation.cutOff("no-hello");
  }, live.pace.patience).unref();
}
