import type { Config } from "#kernel/config";
import type { HarvestSource } from "#kernel/manifest";
import type { Ctx } from "#kernel/tenancy";
import { namespaceOf, readIdentifier, writeIdentifier } from "#standards/oaipmh";

/** What answers are made from: all that modules offer, and by which name. */
export type Repository = {
  readonly sources: readonly HarvestSource[];
  readonly baseUrl: string;
  /** The namespace of our identifiers. */
  readonly namespace: string;
};

/** Opens a transaction for one part of an answer. */
export type Act = <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T>;

export function repositoryOf(sources: readonly HarvestSource[], { publicUrl }: Config): Repository {
  return {
    sources,
    baseUrl: new URL("/oai", publicUrl).href,
    namespace: namespaceOf(publicUrl.hostname),
  };
}

/** The identifier of a thing: `oai:shelf.example:title/0190…`. */
export function identifierOf({ namespace }: Repository, kind: string, id: string): string {
  return writeIdentifier({ repository: namespace, local: `${kind}/${id}` });
}

/** Which thing an identifier names; null when it is none of ours. */
export function thingNamed(
  { namespace, sources }: Repository,
  identifier: string,
): { readonly source: HarvestSource; readonly id: string } | null {
  const { repository, local = "" } = readIdentifier(identifier) ?? {};
  const at = local.indexOf("/");
  const source = sources.find(({ kind }) => kind === local.slice(0, Math.max(0, at)));
  return repository === namespace && source ? { source, id: local.slice(at + 1) } : null;
}

/** Asks each source in turn: one transaction answers one question at a time. */
export async function ofEach<T>(
  sources: readonly HarvestSource[],
  ask: (source: HarvestSource) => Promise<T>,
): Promise<readonly T[]> {
  const answers: T[] = [];
  for (const source of sources) answers.push(await ask(source));
  return answers;
}
