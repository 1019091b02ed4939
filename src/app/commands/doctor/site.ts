import type { Config } from "#kernel/config";
import { type Finding, fine, wrong } from "./finding.ts";

/** Whether the site answers at the address that readers use, and as it should in production. */
export async function siteFindings(config: Config): Promise<readonly Finding[]> {
  return [await answer(config), ...production(config)];
}

async function answer({ publicUrl }: Config): Promise<Finding> {
  const { origin } = publicUrl;
  try {
    const asked = await fetch(new URL("/health", publicUrl), { signal: AbortSignal.timeout(5000) });
    if (asked.ok) return fine("site", `${origin} is open`);
    return wrong(
      "site",
      `${origin}/health says ${asked.status}: ${(await asked.text()).slice(0, 200)}. See the log of the process, and the proxy.`,
    );
  } catch {
    return fine("site", `nobody serves ${origin} now`);
  }
}

function production({ NODE_ENV, publicUrl, COMMONSHELF_DEMO }: Config): readonly Finding[] {
  if (NODE_ENV !== "production") return [];
  const findings: Finding[] = [];
  if (publicUrl.protocol !== "https:")
    findings.push(wrong("address", "PUBLIC_URL is not https: passwords travel in the clear."));
  if (COMMONSHELF_DEMO)
    findings.push(
      wrong(
        "demo",
        "An empty database would get the demo and its known passwords. Set COMMONSHELF_DEMO=no.",
      ),
    );
  return findings;
}
