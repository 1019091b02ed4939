import { Conversation } from "../line/conversation.ts";
import type { House } from "../line/house.ts";
import { Line, type Wire } from "../line/line.ts";
import type { Live } from "../live.ts";
import type { Arrival } from "../visitors.ts";

/** A conversation as its transport sees it. */
export type Guest = {
  readonly receive: Conversation["receive"];
  /** The other side has hung up. */
  readonly gone: () => void;
};

/** Begins a conversation over a wire, where there is room; the client has a moment to say hello. */
export function letIn(wire: Wire, arrival: Arrival, house: House, live: Live): Guest {
  const { patience } = live.pace;
  const conversation = new Conversation(house, arrival.visit, new Line(wire, patience));
  live.visitors.enter(conversation, arrival);
  const waiting = setTimeout(() => {
    if (conversation.isSilent) conversation.cutOff("no-hello");
  }, patience).unref();
  return {
    receive: (text) => conversation.receive(text),
    gone: () => {
      clearTimeout(waiting);
      conversation.ended();
      live.visitors.leave(conversation);
    },
  };
}
