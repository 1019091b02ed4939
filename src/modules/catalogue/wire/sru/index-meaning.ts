import type { Prefix } from "#standards/cql";
import { SruError } from "#standards/sru";
import { type ContextSetName, contextSets, type Meaning, plainNames } from "./context-sets.ts";

/** The prefixes that hold where a clause stands; the inner ones last. */
export type Prefixes = readonly Prefix[];

/** What an index means. @throws SruError 15 for an unknown context set, 16 for an unknown index. */
export function meaningOf(index: string, prefixes: Prefixes): Meaning {
  const { set, name } = split(index);
  const assigned = prefixes.findLast(({ name: prefix }) => sameName(prefix, set));
  if (assigned) return within(setOf(assigned.uri), name, index);
  if (set === null) return plain(name) ?? unsupported(index);
  if (!isSetName(set)) throw new SruError(15, set);
  return within(set, name, index);
}

/** The name without its set where that is cql's; relations and their modifiers may be written so. */
export function ofCql(name: string): string {
  return name.toLowerCase().replace(/^cql\./u, "");
}

function split(index: string): { readonly set: string | null; readonly name: string } {
  const dot = index.indexOf(".");
  if (dot <= 0) return { set: null, name: index.toLowerCase() };
  return { set: index.slice(0, dot).toLowerCase(), name: index.slice(dot + 1).toLowerCase() };
}

function sameName(prefix: string | null, set: string | null): boolean {
  return (prefix?.toLowerCase() ?? null) === set;
}

function setOf(uri: string): ContextSetName {
  const found = Object.entries(contextSets).find(([, { identifiers }]) =>
    identifiers.some((one) => one === uri),
  );
  if (!found || !isSetName(found[0])) throw new SruError(15, uri);
  return found[0];
}

function within(set: ContextSetName, name: string, index: string): Meaning {
  return named(contextSets[set].indexes, name) ?? unsupported(index);
}

/** Without a set: cql's own names, then those that everybody expects. */
function plain(name: string): Meaning | undefined {
  const known = Object.values(contextSets).map(({ indexes }) => named(indexes, name));
  return named(plainNames, name) ?? known.find((meaning) => meaning !== undefined);
}

/** Names of indexes are the same in capitals (CQL 1.2). */
function named(indexes: Readonly<Record<string, Meaning>>, name: string): Meaning | undefined {
  return Object.entries(indexes).find(([known]) => known.toLowerCase() === name)?.[1];
}

function isSetName(name: string): name is ContextSetName {
  return Object.hasOwn(contextSets, name);
}

function unsupported(index: string): never {
  throw new SruError(16, index);
}
