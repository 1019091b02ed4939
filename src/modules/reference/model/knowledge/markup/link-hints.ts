import { parseMarkup } from "./blocks.ts";
import type { Block, Inline } from "./nodes.ts";
import { wordsOf } from "./plain.ts";
import { safeHref } from "./safe-href.ts";

/**
 * What a writer may want to mend: `refused`: its address cannot be a link, and stays as it was typed;
 * `unsafe`: http without encryption; `bare`: an address in place of words, read aloud letter by letter;
 * `long`: more words than a link's name needs.
 */
export type LinkHint = {
  readonly address: string;
  readonly hint: "refused" | "unsafe" | "bare" | "long";
};

const LONGEST_NAME = 12;
const TYPED = /\[[^[\]]{1,300}\]\(([^()]{0,2000})\)/g;

/** Hints about the links of an article, each address once. */
export function linkHints(source: string): readonly LinkHint[] {
  const refused = [...source.matchAll(TYPED)]
    .map(([, address = ""]) => address)
    .filter((address) => safeHref(address) === null)
    .map((address) => ({ address, hint: "refused" as const }));
  const written = parseMarkup(source).flatMap(linksOf).flatMap(hintFor);
  const hints = new Map([...refused, ...written].map((one) => [one.address, one]));
  return [...hints.values()];
}

function hintFor({ href, of }: Inline & { readonly kind: "link" }): readonly LinkHint[] {
  const name = wordsOf(of).trim();
  if (href.startsWith("http:")) return [{ address: href, hint: "unsafe" }];
  if (/^https?:\/\//i.test(name)) return [{ address: href, hint: "bare" }];
  return name.split(/\s+/).length > LONGEST_NAME ? [{ address: href, hint: "long" }] : [];
}

function linksOf(block: Block): readonly (Inline & { readonly kind: "link" })[] {
  if (block.kind === "code") return [];
  if (block.kind === "list") return block.items.flatMap(linksIn);
  return block.kind === "quote" ? block.paragraphs.flatMap(linksIn) : linksIn(block.of);
}

function linksIn(inlines: readonly Inline[]): readonly (Inline & { readonly kind: "link" })[] {
  return inlines.flatMap((one) => {
    if (one.kind === "link") return [one];
    return "of" in one ? linksIn(one.of) : [];
  });
}
