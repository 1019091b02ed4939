import type { JobRun } from "#kernel/manifest";
import { fetchKeys } from "../actions/peers/fetch-keys.ts";
import { peerRecords, takeKeys } from "../actions/peers/manage-peers.ts";

/** Asks each peer that publishes its keys for them; one that does not answer is asked again tomorrow. */
export async function askForKeys({
  visitor,
  run,
  services,
}: JobRun<Record<string, never>>): Promise<void> {
  const software = { ...visitor, reach: "system" } as const;
  const peers = await run(software, peerRecords);
  for (const { code, current } of peers) {
    const url = current?.setup.jwksUrl;
    const answer = url ? await fetchKeys(services.config, url) : null;
    if (answer?.keys) await run(software, (ctx) => takeKeys(ctx, code, answer.keys));
  }
}
