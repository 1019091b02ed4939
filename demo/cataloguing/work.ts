import { readdirSync, readFileSync } from "node:fs";
import { z } from "zod";

const contributor = z.object({
  name: z.string(),
  native_name: z.string().nullish(),
  role: z.string(),
  dates: z.string().nullish(),
});

const libraryKind = z.enum([
  "city",
  "university",
  "rural",
  "school",
  "artmuseum",
  "minority",
  "hospital",
  "mobile",
]);

const form = z.enum([
  "book",
  "ebook",
  "audiobook",
  "film",
  "music",
  "score",
  "map",
  "journal",
  "game",
  "manuscript",
  "website",
]);

/** One line of `demo/works/*.jsonl`: an edition as published, before any library has described it. */
const work = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string().min(1),
  native_title: z.string().nullish(),
  subtitle: z.string().nullish(),
  author: z.string().nullish(),
  native_author: z.string().nullish(),
  author_dates: z.string().nullish(),
  contributors: z.array(contributor),
  year: z.number().int().nullable(),
  edition_year: z.number().int().nullable(),
  place: z.string().nullish(),
  native_place: z.string().nullish(),
  publisher: z.string().nullish(),
  native_publisher: z.string().nullish(),
  language: z.string().length(3),
  original_language: z.string().length(3).nullish(),
  original_title: z.string().nullish(),
  form,
  pages: z.string().nullish(),
  subjects: z.array(z.string()),
  genres: z.array(z.string()),
  dewey: z.string().nullish(),
  series: z.string().nullish(),
  audience: z.enum(["adult", "children", "young adult"]),
  summary: z.string(),
  kinds: z.array(libraryKind).min(1),
});

export type Work = z.infer<typeof work>;
export type Contributor = z.infer<typeof contributor>;
export type LibraryKind = z.infer<typeof libraryKind>;
export type Form = z.infer<typeof form>;

/**
 * All works of a folder of JSON lines, in the order of their ids. Throws with file and line on a
 * fault, and with the id where two lines have the same.
 */
export function readWorks(directory: string): Work[] {
  const files = readdirSync(directory).filter((name) => name.endsWith(".jsonl"));
  const works = files
    .flatMap((name) => readLines(`${directory}/${name}`))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const twice = works.find(({ id }, at) => works[at + 1]?.id === id);
  if (twice) throw new Error(`${directory}: two works have the id ${twice.id}`);
  return works;
}

function readLines(file: string): Work[] {
  const lines = readFileSync(file, "utf8").normalize("NFC").split("\n");
  return lines.flatMap((line, index) =>
    line === "" ? [] : [parseLine(line, `${file}:${index + 1}`)],
  );
}

function parseLine(line: string, where: string): Work {
  const parsed = work.safeParse(JSON.parse(line));
  if (!parsed.success) throw new Error(`${where}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
