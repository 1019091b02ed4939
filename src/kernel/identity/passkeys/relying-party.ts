import type { Config } from "#kernel/config";

/** The name under which passkeys are made and asked for (Web Authentication §5.1.2: rp.id), and the origin that may. */
export type RelyingParty = { readonly id: string; readonly origin: string };

/**
 * The public address; or localhost where the server is visited on its own machine, which browsers
 * treat as secure. Passkeys do not exist for bare network addresses: null there.
 */
export function relyingParty(config: Config, visited: URL): RelyingParty | null {
  if (visited.hostname === "localhost") return { id: "localhost", origin: visited.origin };
  const { hostname, origin, protocol } = config.publicUrl;
  const named = /[a-z]/i.test(hostname) && !hostname.startsWith("[");
  return named && protocol === "https:" ? { id: hostname, origin } : null;
}
