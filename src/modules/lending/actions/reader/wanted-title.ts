import { titleRows, titlesThatDo, type TitleRow } from "#modules/catalogue";
import type { Ctx } from "#kernel/tenancy";
import { isOnline } from "../../model/reader/wanted-form.ts";
import type { KnownTitle } from "./wish-input.ts";

/** A title of the catalogue as somebody wants it. */
export type WantedTitle = KnownTitle & { readonly row: TitleRow };

/** The open list of bibliographic item numbers has ISBN, ISSN and ISMN. */
function citationOf(row: TitleRow): KnownTitle["citation"] {
  const author = row.authors[0] ?? row.responsibility;
  return {
    title: row.title.slice(0, 1000),
    ...(row.subtitle ? { subtitle: row.subtitle.slice(0, 1000) } : {}),
    ...(author ? { author: author.slice(0, 500) } : {}),
    ...(row.edition ? { edition: row.edition.slice(0, 200) } : {}),
    ...(row.isbn ? { itemIds: [{ identifier: row.isbn, code: { value: "ISBN" } }] } : {}),
  };
}

/** The open list of types of publication; null where it has none for a form. */
const TYPES: Readonly<Record<string, string>> = {
  book: "Book",
  journal: "Journal",
  article: "Article",
  audiobook: "AudioBook",
  film: "Movie",
  music: "MusicRecording",
  score: "MusicScore",
  map: "Map",
  image: "Image",
  game: "Game",
  manuscript: "Manuscript",
  archive: "ArchiveMaterial",
};

function publicationOf({ form, publisher, year }: TitleRow): KnownTitle["publication"] {
  const type = TYPES[form];
  return {
    ...(publisher ? { publisher: publisher.slice(0, 500) } : {}),
    ...(year ? { publicationDate: String(year) } : {}),
    ...(type ? { publicationType: { value: type } } : {}),
  };
}

/** The title that now stands for an id; null where there is none, or where it is read online. */
export async function wantedTitle(ctx: Ctx, id: string): Promise<WantedTitle | null> {
  const [live] = await titlesThatDo(ctx, id, false);
  const [row] = live ? await titleRows(ctx, [live]) : [];
  if (!row || isOnline(row.form)) return null;
  return { id: row.id, row, citation: citationOf(row), publication: publicationOf(row) };
}
