import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "#kernel/config";

/** A query as people type it; right is every title with one of these records (library and control number). */
export type Judged = {
  readonly query: string;
  readonly records: ReadonlySet<string>;
  readonly kind: string;
};

/** Some catalogues, and the queries that are judged against them. */
export type JudgedSet = { readonly set: string; readonly queries: readonly Judged[] };

/** A library of the fixtures with its records. */
export type FixtureFile = { readonly code: string; readonly path: string };

const fixtures = join(packageRoot, "../shared/fixtures");

/** The queries of the demo: right is every record of a work that is named. */
export function demoQueries(): JudgedSet {
  const records = Map.groupBy(rows("demo/truth.tsv"), ([, , , work]) => work);
  const queries = rows("demo/queries.tsv").map(([query = "", works = "", kind = ""]) => {
    const right = works.split("|").flatMap((work) => records.get(work) ?? []);
    return { query, kind, records: new Set(right.map(([code, number]) => `${code} ${number}`)) };
  });
  return { set: "demo", queries };
}

/** The queries of the public fixtures. */
export function fixtureQueries(): JudgedSet {
  const queries = rows("test/bench/known-item-fixtures.tsv").map(
    ([query = "", records = "", kind = ""]) => ({
      query,
      kind,
      records: new Set(records.split("|")),
    }),
  );
  return { set: "fixtures", queries };
}

/** The catalogues of the public fixtures; none where they do not stand beside the repository. */
export function fixtureFiles(): readonly FixtureFile[] {
  if (!existsSync(fixtures)) return [];
  return ["concerto", "marc", "ten-libraries"].flatMap((folder) =>
    readdirSync(join(fixtures, folder))
      .filter((name) => !name.endsWith(".json"))
      .map((name) => ({ code: codeOf(name), path: join(fixtures, folder, name) })),
  );
}

function codeOf(name: string): string {
  return name.replace(/[._].*/, "");
}

function rows(file: string): readonly (readonly string[])[] {
  const lines = readFileSync(join(packageRoot, file), "utf8").trim().split("\n").slice(1);
  return lines.filter((line) => !line.startsWith("#")).map((line) => line.split("\t"));
}
