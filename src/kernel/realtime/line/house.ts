import { Refusal } from "#kernel/access";
import type { Visit } from "#kernel/http";
import type { Follow, Surroundings } from "../follow/follow.ts";
import type { Hub, Signal } from "../follow/hub.ts";
import { isStorable, type Place, type ServerFrame } from "../frames.ts";
import { type LiveRefusal, words } from "../messages/index.ts";
import type { Said, StreamAccess, StreamKind } from "../stream-kind.ts";

/** A refusal or a fault in the reader's words, with a stable code. */
export type Told = { readonly code: string; readonly text: string };

/** What all conversations of a deployment share. */
export type House = {
  readonly hub: Hub;
  readonly around: Surroundings;
  readonly kinds: ReadonlyMap<string, StreamKind>;
  /** Tells the followers of a stream in the other processes. */
  readonly signalOthers: (signal: Signal) => void;
  /** Says what a module refused, or that something is broken. */
  readonly tell: (fault: unknown, visit: Visit) => Told;
  /** Seconds between signs of life. */
  readonly heartbeat: number;
};

/** What a refusal is about; nothing: the connection as a whole. */
export type About = { readonly stream?: string; readonly clientId?: string };

/** Opens the way to a stream for a visitor, when it is its turn. @throws Refusal, also for kinds that there are not. */
export async function openStream(
  { kinds, around }: House,
  visit: Visit,
  { kind: name, id, key }: Pick<Place, "kind" | "id" | "key">,
): Promise<StreamAccess> {
  const kind = kinds.get(name);
  if (!kind) throw new Refused("no-such-stream");
  return around.turns.take(() => kind.open(visit, id, key ?? null));
}

/** Says something in a stream. @returns its number. @throws Refused `malformed` for what cannot be kept, and what the kind throws */
export async function sayIn({ say }: StreamAccess, said: Said): Promise<number> {
  if (!isStorable(said.data)) throw new Refused("malformed");
  return say(said);
}

/** Hands on what a follower signals: to whoever else follows, here and in the other processes, and to its own way. */
export function giveSignal(
  { hub, signalOthers }: House,
  { stream, kind }: Pick<Signal, "stream" | "kind">,
  giver: Follow | Pick<Follow, "access">,
): void {
  const { name, signalled } = giver.access;
  signalled?.(kind);
  if (name === null) return;
  const signal = { stream, from: name, kind };
  hub.signal(signal, giver);
  signalOthers(signal);
}

/** A refusal of the transport itself; its words are here, not in a module. */
export class Refused extends Refusal<LiveRefusal> {}

/** Tells the client what was thrown. */
export function refusedFrame(
  { tell }: Pick<House, "tell">,
  visit: Visit,
  fault: unknown,
  about: About = {},
): ServerFrame {
  const { code, text } =
    fault instanceof Refused
      ? { code: fault.code, text: words(visit.locale)(fault.code) }
      : tell(fault, visit);
  return { type: "refused", ...about, code, message: text };
}
