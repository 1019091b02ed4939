import { readConfig } from "#kernel/config";
import { outboundRules } from "#kernel/outbound";
import { systemSettings } from "../../../model/own-system/settings.ts";
import { openSystem } from "../open.ts";
import type { Access, OwnSystem } from "../own-system.ts";
import { whyOf } from "../why.ts";

/** The rules of a deployment under test: this machine may be asked. */
export const rules = outboundRules(readConfig({ NODE_ENV: "test" }));

/** The connector by these settings. */
export function connected(settings: unknown, more: Partial<Access> = {}): OwnSystem {
  return openSystem({
    settings: systemSettings.parse(settings),
    secret: "sesame",
    rules,
    unsecured: false,
    now: Temporal.Instant.from("2026-11-27T10:00:00Z"),
    timeZone: "UTC",
    signal: AbortSignal.timeout(3000),
    ...more,
  });
}

/** Why it was not done; what came of it, where it was. */
export async function wrong(asked: Promise<unknown>): Promise<unknown> {
  try {
    return { done: await asked };
  } catch (fault) {
    const why = whyOf(fault);
    if (why === null) throw fault;
    return why.reason;
  }
}
