import { type LinkContext, usable, type WebLink } from "./link.ts";

/** The media type of a set of links (RFC 9264, 4.2). */
export const linksetType = "application/linkset+json";

type Target = { readonly href: string; readonly type?: string; readonly profile?: string };

/** Links of several resources as one document: by anchor, then by relation. */
export function linkset(contexts: readonly LinkContext[]): Readonly<Record<"linkset", unknown>> {
  return {
    linkset: contexts.map(({ anchor, links }) => {
      const byRelation = Map.groupBy(usable(links), ({ rel }) => rel);
      const targets = [...byRelation].map(([rel, found]): [string, Target[]] => [
        rel,
        found.map(targetOf),
      ]);
      return { anchor, ...Object.fromEntries(targets) };
    }),
  };
}

function targetOf({ href, type, profile }: WebLink): Target {
  return {
    href,
    ...(type === undefined ? {} : { type }),
    ...(profile === undefined ? {} : { profile }),
  };
}
