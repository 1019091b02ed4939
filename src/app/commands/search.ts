import type { SearchQuery } from "#kernel/search";
import { TITLE_KIND, type TitleRow, titleRows } from "#modules/catalogue";
import { catchUp } from "../search/follow.ts";
import { asSystem } from "../system.ts";
import { type Command, every, type Invocation, optional, WrongUse } from "./command.ts";
import { withDeployment } from "./opened.ts";

const FACETS = ["library", "form", "language", "decade", "subject", "author"] as const;
const MOST_ROWS = 1000;
const VALUES_COUNTED = 20;

export const searchCommand: Command = {
  name: "search",
  summary: "Find titles on the shelf of all libraries.",
  usage: '"WORDS" [--library CODE] [--facet NAME=VALUE] [--available] [--limit N]',
  examples: [
    'commonshelf search "pride prejudice"',
    'commonshelf search "\\"arabian nights\\"" --library port-merrow --available',
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
    limit: { type: "string", value: "N", meaning: "Most titles to show; 20 when absent." },
  },
  run: async (invocation) => {
    const query = queryOf(invocation);
    return withDeployment(
      invocation,
      async (deployment) => {
        await catchUp(deployment.following);
        const found = await deployment.run(asSystem("command: search"), async (ctx) => {
          const result = await ctx.search.query(query);
          const suggestion = result.total === 0 ? await ctx.search.suggest(query) : null;
          const ids = result.hits.map(({ id }) => id);
          return { ...result, suggestion, rows: await titleRows(ctx, ids) };
        });
        tell(invocation, found);
        return 0;
      },
      { searches: true },
    );
  },
};

function queryOf(invocation: Invocation): SearchQuery {
  const [text = ""] = invocation.words;
  const filters = filtersOf(invocation);
  if (text.trim() === "" && Object.keys(filters).length === 0)
    throw new WrongUse('What shall be found? commonshelf search "words"');
  return {
    kinds: [TITLE_KIND],
    clauses: text.trim() === "" ? [] : [{ text }],
    filters,
    facets: FACETS.map((name) => ({ name, limit: VALUES_COUNTED })),
    offset: 0,
    limit: limitOf(optional(invocation, "limit")),
  };
}

function filtersOf(invocation: Invocation): Record<string, string[]> {
  const filters: Record<string, string[]> = {};
  const add = (name: string, value: string) => (filters[name] ??= []).push(value);
  for (const code of every(invocation, "library")) add("library", code);
  for (const [name, value] of every(invocation, "facet").map(pairOf)) add(name, value);
  if (invocation.options["available"]) {
    const libraries = filters["library"];
    if (libraries) filters["available-at"] = libraries;
    else filters["availability"] = ["available"];
  }
  return filters;
}

function pairOf(text: string): readonly [string, string] {
  const [, name = "", value = ""] = /^([a-z-]+)=(.+)$/.exec(text) ?? [];
  if (!FACETS.some((facet) => facet === name))
    throw new WrongUse(`--facet ${text}: write NAME=VALUE, NAME one of ${FACETS.join(", ")}.`);
  return [name, value];
}

function limitOf(text: string | undefined): number {
  if (text === undefined) return 20;
  const limit = Number(text);
  if (!Number.isInteger(limit) || limit < 0 || limit > MOST_ROWS)
    throw new WrongUse(`--limit is a whole number from 0 to ${MOST_ROWS}.`);
  return limit;
}

type Found = {
  readonly total: number;
  readonly rows: readonly TitleRow[];
  readonly facets: unknown;
  readonly corrected?: string;
  readonly suggestion: string | null;
};

function tell({ terminal, config }: Invocation, found: Found): void {
  const { total, rows, facets, corrected = null, suggestion } = found;
  const counted = `${total} ${total === 1 ? "title" : "titles"}`;
  const read = corrected ? `, read as: ${corrected}` : "";
  const meant = suggestion ? `. Did you mean: ${suggestion}` : "";
  const lines = rows.flatMap((row, index) => lineOf(row, index + 1, config.publicUrl));
  terminal.result([`${counted}${read}${meant}`, ...lines].join("\n"), {
    total,
    corrected,
    suggestion,
    titles: rows,
    facets,
  });
}

function lineOf(row: TitleRow, number: number, site: URL): readonly string[] {
  const who = row.responsibility ?? row.authors.join("; ");
  const what = [row.title, row.subtitle].filter(Boolean).join(": ");
  const where = row.holdings.map(
    ({ code, available, total }) => `${code} ${available} of ${total}`,
  );
  return [
    "",
    `${String(number).padStart(3)}. ${what}${who ? ` / ${who}` : ""}${row.year ? `, ${row.year}` : ""} (${row.form})`,
    `     available: ${where.join(", ")}`,
    `     ${new URL(`/titles/${row.id}`, site).href}`,
  ];
}
