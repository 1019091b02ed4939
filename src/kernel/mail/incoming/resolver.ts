import { Resolver } from "node:dns/promises";
import type { Config } from "#kernel/config";
import { outboundRules } from "#kernel/outbound";
import type { MailResolver } from "./authenticate.ts";

/** The DNS of this machine; null where the deployment may not ask beyond itself. */
export function deploymentResolver(config: Config): MailResolver | null {
  if (outboundRules(config).networks === "loopback") return null;
  const resolver = new Resolver({ timeout: 3000, tries: 2 });
  // The types of answers differ with what is asked; whoever asks knows.
  return async (name, type) => (await resolver.resolve(name, type)) as string[] | string[][];
}
