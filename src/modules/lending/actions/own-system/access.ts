import { outboundRules } from "#kernel/outbound";
import { openSecret } from "#kernel/secrets";
import type { Services } from "#kernel/tenancy";
import type { OwnSystemRow } from "../../store/own-system/settings.ts";
import { type Access, OwnSystemFault } from "./own-system.ts";

/** What a secret was sealed for: one library's own system. */
export function sealedFor(library: string): string {
  return `lending own system ${library}`;
}

/** All that is needed to speak to a system as it is set. @throws OwnSystemFault where its password no longer opens */
export async function accessTo(services: Services, row: OwnSystemRow): Promise<Access> {
  const { config, clock } = services;
  const { settings, sealed, timeZone, library } = row;
  const secret = sealed === null ? "" : await openSecret(config, sealedFor(library), sealed);
  if (secret === null) throw new OwnSystemFault("login");
  const deadline = settings.kind === "none" ? 0 : settings.deadline;
  return {
    settings,
    secret,
    timeZone,
    rules: outboundRules(config),
    unsecured: config.UNSECURED_SYSTEMS,
    now: clock.now(),
    signal: AbortSignal.timeout(deadline),
  };
}
