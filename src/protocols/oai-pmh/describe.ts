import type { HarvestSource } from "#kernel/manifest";
import { readNetwork } from "#modules/directory";
import { inLanguage } from "#kernel/i18n";
import { writeFormats, writeIdentify, writeSets } from "#standards/oaipmh";
import { failed, type Outcome } from "./outcome.ts";
import { type Act, identifierOf, ofEach, type Repository, thingNamed } from "./repository.ts";

/** An id for the example that Identify gives; nothing has it. */
const SAMPLE = "0190a5c4-0000-7000-8000-000000000001";

/** Identify (OAI-PMH 2.0, 4.2). */
export async function identify(repository: Repository, act: Act): Promise<Outcome> {
  return act(async (ctx) => {
    const network = await readNetwork(ctx);
    const stamps = await ofEach(repository.sources, ({ earliest }) => earliest(ctx));
    const times = stamps.flatMap((stamp) => stamp?.getTime() ?? []);
    const now = ctx.clock.now().epochMilliseconds;
    const xml = writeIdentify({
      name: inLanguage(network.name, "en", "Commonshelf"),
      baseUrl: repository.baseUrl,
      admin: network.contact.email ?? addressIn(ctx.config.MAIL_FROM, repository.namespace),
      earliest: new Date(Math.min(now, ...times)),
      repository: repository.namespace,
      sample: identifierOf(repository, repository.sources[0]?.kind ?? "thing", SAMPLE),
      compression: ["gzip"],
    });
    return { xml };
  });
}

/** "Commonshelf <library@localhost>" names an address within; the schema wants a domain with a dot. */
function addressIn(sender: string, domain: string): string {
  const address = /<([^<>\s]+)>/.exec(sender)?.[1] ?? sender.trim();
  const [name = "", host = ""] = address.split("@");
  return host.includes(".") ? address : `${name.replace(/\s/g, "") || "library"}@${domain}`;
}

/** ListMetadataFormats (4.4): of everything, or of one thing, which has all forms of its source. */
export async function listFormats(
  repository: Repository,
  act: Act,
  identifier: string | undefined,
): Promise<Outcome> {
  if (identifier === undefined) return { xml: writeFormats(allFormats(repository.sources)) };
  const named = thingNamed(repository, identifier);
  const thing = named && (await act((ctx) => named.source.find(ctx, named.id, null)));
  if (!named || !thing)
    return failed("idDoesNotExist", "There is and was nothing of this identifier.");
  return { xml: writeFormats(named.source.formats) };
}

/** Forms by prefix: sources that describe their things in the same form share one. */
export function allFormats(sources: readonly HarvestSource[]): HarvestSource["formats"] {
  const formats = sources.flatMap((source) => source.formats);
  return [...new Map(formats.map((format) => [format.prefix, format])).values()];
}

/** ListSets (4.6): all at once, so that no token of ours is ever one of theirs. */
export async function listSets(
  { sources }: Repository,
  act: Act,
  token: string | undefined,
): Promise<Outcome> {
  if (token !== undefined) return failed("badResumptionToken", "The list of sets comes whole.");
  const sets = await act((ctx) => ofEach(sources, (source) => source.sets(ctx)));
  if (sets.flat().length === 0) return failed("noSetHierarchy", "Nothing is sorted into sets.");
  return { xml: writeSets(sets.flat()) };
}
