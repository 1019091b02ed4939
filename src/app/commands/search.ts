import { z } from "zod";
import { askForTitles } from "./ask-for-titles.ts";
import { type Command, every, type Invocation, optional, WrongUse } from "./command.ts";

const FACETS = ["library", "form", "language", "decade", "subject", "author"];
const MOST_ROWS = 100;

export const searchCommand: Command = {
  name: "search",
  summary: "Find titles on the shelf of all libraries.",
  usage: '"WORDS" [--library CODE] [--facet NAME=VALUE] [--available] [--limit N] [--page N]',
  examples: [
    'commonshelf search "pride prejudice"',
    "commonshelf search '\"arabian nights\"' --library port-merrow --available",
    "commonshelf search cervantes --facet language=spa --facet decade=1600 --json",
  ],
  words: 1,
  options: {
    library: { type: "string", value: "CODE", multiple: true, meaning: "Held by this library." },
    facet: {
      type: "string",
      value: "NAME=VALUE",
      multiple: true,
      meaning: `NAME is ${FACETS.join(", ")}; values of one name are alternatives.`,
    },
    available: { type: "boolean", meaning: "With a copy on a shelf now." },
    limit: { type: "string", value: "N", meaning: "Most titles to show, 1 to 100; 20 if absent." },
    page: { type: "string", value: "N", meaning: "Which page of so many titles." },
  },
  run: async (invocation) => {
    const found = await askForTitles(invocation, parametersOf(invocation));
    invocation.terminal.result(textOf(answer.parse(found)), found);
    return 0;
  },
};

/** The question as the JSON API takes it. */
function parametersOf(invocation: Invocation): URLSearchParams {
  const [text = ""] = invocation.words;
  const parameters = new URLSearchParams();
  if (text.trim() !== "") parameters.set("q", text);
  for (const code of every(invocation, "library")) parameters.append("library", code);
  for (const [name, value] of every(invocation, "facet").map(pairOf))
    parameters.append(name, value);
  if (invocation.options["available"]) parameters.set("available", "1");
  if (parameters.size === 0) throw new WrongUse('What shall be found? commonshelf search "words"');
  parameters.set("size", wholeNumber(invocation, "limit", MOST_ROWS) ?? "20");
  parameters.set("page", wholeNumber(invocation, "page", 500) ?? "1");
  return parameters;
}

function pairOf(text: string): readonly [string, string] {
  const [, name = "", value = ""] = /^([a-z-]+)=(.+)$/.exec(text) ?? [];
  if (!FACETS.includes(name))
    throw new WrongUse(`--facet ${text}: write NAME=VALUE, NAME one of ${FACETS.join(", ")}.`);
  return [name, value];
}

function wholeNumber(invocation: Invocation, name: string, most: number): string | undefined {
  const text = optional(invocation, name);
  if (text === undefined) return undefined;
  if (!/^[1-9]\d*$/.test(text) || Number(text) > most)
    throw new WrongUse(`--${name} is a whole number from 1 to ${most}.`);
  return text;
}

/** What of the answer people are shown. */
const answer = z.object({
  total: z.number(),
  page: z.number(),
  size: z.number(),
  corrected: z.string().nullable(),
  suggestion: z.string().nullable(),
  titles: z.array(
    z.object({
      title: z.string(),
      subtitle: z.string().nullable(),
      authors: z.array(z.string()),
      year: z.number().nullable(),
      form: z.string(),
      url: z.string(),
      holdings: z.array(
        z.object({ library: z.string(), copies: z.number(), available: z.number() }),
      ),
    }),
  ),
});
type Answer = z.output<typeof answer>;

function textOf({ total, page, size, corrected, suggestion, titles }: Answer): string {
  const counted = `${total} ${total === 1 ? "title" : "titles"}`;
  const read = corrected ? `, read as: ${corrected}` : "";
  const meant = suggestion ? `. Did you mean: ${suggestion}` : "";
  const first = (page - 1) * size + 1;
  const lines = titles.flatMap((title, index) => linesOf(title, first + index));
  return [`${counted}${read}${meant}`, ...lines].join("\n");
}

function linesOf(row: Answer["titles"][number], number: number): readonly string[] {
  const what = [row.title, row.subtitle].filter(Boolean).join(": ");
  const who = row.authors.length > 0 ? ` / ${row.authors.join("; ")}` : "";
  const when = row.year === null ? "" : `, ${row.year}`;
  const where = row.holdings.map(
    ({ library, available, copies }) => `${library} ${available} of ${copies}`,
  );
  return [
    "",
    `${String(number).padStart(3)}. ${what}${who}${when} (${row.form})`,
    `     available: ${where.join(", ")}`,
    `     ${row.url}`,
  ];
}
