import { z } from "zod";
import type { Config } from "#kernel/config";
import { defineJob } from "#kernel/jobs";
import {
  fetchFrom,
  OutboundFault,
  type OutboundFaultCode,
  outboundRules,
  wholeBody,
} from "#kernel/outbound";
import { readKeySet } from "../../model/peers/jwks.ts";
import type { PeerKey } from "../../model/peers/shape.ts";

/** Asks every peer for its keys, once a day. */
export const PEER_KEYS = defineJob("directory.peer-keys", z.object({}));

export type KeyAnswer =
  | { readonly keys: readonly PeerKey[]; readonly fault?: never }
  | { readonly keys?: never; readonly fault: OutboundFaultCode | "status" | "no-keys" };

const LIMITS = { deadline: 8000, mostBytes: 128 * 1024, mostRedirects: 2 };

/** The keys at a peer's published address; asked outside of any transaction. */
export async function fetchKeys(config: Config, url: string): Promise<KeyAnswer> {
  try {
    const headers = { accept: "application/jwk-set+json, application/json" };
    const answer = await fetchFrom(outboundRules(config), { url, headers, ...LIMITS });
    if (answer.status !== 200) {
      answer.discard();
      return { fault: "status" };
    }
    const keys = readKeySet((await wholeBody(answer.body)).toString("utf8"));
    return keys && keys.length > 0 ? { keys } : { fault: "no-keys" };
  } catch (fault) {
    if (fault instanceof OutboundFault) return { fault: fault.code };
    throw fault;
  }
}
