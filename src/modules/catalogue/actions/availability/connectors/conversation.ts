import { converse, type Conversation, type Framing } from "#kernel/outbound";
import type { Question } from "./connector.ts";

type Line = Pick<Question, "rules" | "signal" | "unsecured"> & {
  readonly settings: {
    readonly host: string;
    readonly port: number;
    readonly tls: boolean;
    readonly certificate: string;
  };
};

/** Talks to a system as its settings say; where `secret` things will be said, on a line that nobody else hears. */
export function talk<T>(
  { rules, signal, unsecured, settings }: Line,
  framing: Framing,
  secret: boolean,
  say: (conversation: Conversation) => Promise<T>,
): Promise<T> {
  const { host, port, tls, certificate } = settings;
  const trust = { ca: certificate === "" ? undefined : certificate };
  const target = { host, port, tls: tls ? trust : undefined };
  return converse(rules, { target, framing, confidential: secret && !unsecured, signal }, say);
}
