import { readConfig } from "#kernel/config";
import { outboundRules } from "#kernel/outbound";
import type { Found, LiveCopy, UnknownReason } from "../../../model/availability/live-copy.ts";
import { targetSettings } from "../../../model/availability/target.ts";
import { defaultMapping } from "../../../model/copies/mapping.ts";
import { connect } from "../connectors/connect.ts";
import type { Question } from "../connectors/connector.ts";
import { reasonOf } from "../reason.ts";

/** The rules of a deployment under test: this machine may be asked. */
export const rules = outboundRules(readConfig({ NODE_ENV: "test" }));

type More = Partial<Question> & { readonly barcodes?: readonly string[] };

/** A question by these settings about record 7, and what its connector kept on the way. */
export function question(settings: unknown, { barcodes = [], ...more }: More = {}) {
  const kept: LiveCopy[] = [];
  const copies = barcodes.map((barcode) => ({ ...undescribed, barcode }));
  const asked: Question = {
    settings: targetSettings.parse(settings),
    secret: "",
    numbers: { id: "r", own: ["7"], isbns: [], copies },
    mapping: defaultMapping,
    rules,
    unsecured: false,
    now: Temporal.Instant.from("2026-11-26T12:00:00Z"),
    timeZone: "UTC",
    signal: AbortSignal.timeout(2000),
    keep: (some) => void kept.push(...some),
    ...more,
  };
  return { asked, kept };
}

const undescribed = { branch: null, shelving: null, callNumber: null, part: null, loanable: null };

/** Asks, and throws what the connector throws. */
export function ask(settings: unknown, more: More = {}): Promise<Found | null> {
  return connect(question(settings, more).asked);
}

/** Why it was not answered; what was found, where it was. */
export async function wrong(
  settings: unknown,
  more: More = {},
): Promise<UnknownReason | null | { readonly found: Found | null }> {
  try {
    return { found: await ask(settings, more) };
  } catch (fault) {
    return reasonOf(fault);
  }
}

type Closable = { readonly close: () => Promise<void> };

/** Peers of a test, to be closed after it. */
export function peersOfTest() {
  const open: Closable[] = [];
  return {
    opened: async <Peer extends Closable>(peer: Promise<Peer>): Promise<Peer> => {
      open.push(await peer);
      return peer;
    },
    closeAll: async () => {
      await Promise.all(open.splice(0).map((peer) => peer.close()));
    },
  };
}
