import type { BibliographicDescription, Form } from "#standards/marc";
import type { WebLink } from "#standards/web-links";
import { doisOf } from "./context-object.ts";
import { referenceFormats } from "./formats.ts";

/** Links of one kind that are named; more would not fit into a header. */
const MOST = 20;

/** The type of schema.org for each form. */
export const schemaTypes: Readonly<Record<Form, string>> = {
  book: "Book",
  ebook: "Book",
  audiobook: "Audiobook",
  article: "Article",
  journal: "Periodical",
  website: "WebSite",
  manuscript: "Manuscript",
  score: "SheetMusic",
  music: "MusicAlbum",
  film: "Movie",
  map: "Map",
  image: "VisualArtwork",
  object: "CreativeWork",
  game: "Game",
  kit: "CreativeWork",
  software: "SoftwareApplication",
  archive: "ArchiveComponent",
};

/** Forms in which a title is described for programs: ending of the address, media type. */
export const describedAs: readonly (readonly [ending: string, type: string])[] = [
  ...Object.entries(referenceFormats).map(
    ([ending, { type }]) => [ending, type.replace(/;.*$/, "")] as const,
  ),
  ["mods", "application/mods+xml"],
  ["marcxml", "application/marcxml+xml"],
  ["mrc", "application/marc"],
  ["json", "application/json"],
];

/**
 * Where programs go on from a title's page (signposting.org): its name that lasts, descriptions of it,
 * the thing itself where it is online, what it is, and who made it.
 */
export function titleLinks(
  description: BibliographicDescription,
  address: string,
): readonly WebLink[] {
  const { identifiers, links, contributors, form } = description;
  const [doi] = doisOf(identifiers);
  const online = links.filter(({ leadsTo }) => leadsTo === "resource" || leadsTo === "version");
  const names = contributors.flatMap((one) => one.identifiers.filter((id) => /^https?:/.test(id)));
  return [
    { rel: "cite-as", href: doi === undefined ? address : `https://doi.org/${doi}` },
    ...describedAs.map(([ending, type]) => ({
      rel: "describedby",
      href: `${address}.${ending}`,
      type,
    })),
    ...online.slice(0, MOST).map(({ url }) => ({ rel: "item", href: url })),
    { rel: "type", href: "https://schema.org/AboutPage" },
    { rel: "type", href: `https://schema.org/${schemaTypes[form]}` },
    ...names.slice(0, MOST).map((href) => ({ rel: "author", href })),
  ];
}
