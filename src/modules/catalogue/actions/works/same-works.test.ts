import { createReadStream, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { packageRoot } from "#kernel/config";
import { controlValue, describeRecord, readMarc } from "#standards/marc";
import { clusterAll, type Comparable } from "../../model/clustering/cluster-all.ts";
import { comparedOf } from "../../model/compared.ts";
import { matcher } from "../../model/matcher.ts";
import type { Profile } from "../../model/matching/profile.ts";
import { workKeys } from "../../model/works/work-keys.ts";

const demo = join(packageRoot, "demo");
const rows = (file: string) =>
  readFileSync(join(demo, file), "utf8")
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((line) => line.split("\t"));

/** A title as the matcher groups records: the edition most of them describe, and the keys of all. */
type Title = {
  readonly edition: string;
  readonly work: string;
  readonly keys: ReadonlySet<string>;
};

let titles: readonly Title[];
beforeAll(async () => {
  const { records, editions, keys } = await readConsortium();
  const works = judgedWorks();
  titles = clusterAll(records, (a, b) => matcher.decide(a, b)).map((places) => {
    const edition = mostFrequent(places.map((place) => editions[place] ?? ""));
    const all = new Set(places.flatMap((place) => keys[place] ?? []));
    return { edition, work: works.get(edition) ?? edition, keys: all };
  });
}, 120_000);

async function readConsortium() {
  const truth = new Map(
    rows("truth.tsv").map(([library, number, , work = ""]) => [`${library} ${number}`, work]),
  );
  const libraries: readonly { code: string; catalogue: { file: string } }[] = JSON.parse(
    readFileSync(join(demo, "consortium.json"), "utf8"),
  ).libraries;
  const records: Comparable<Profile>[] = [];
  const editions: string[] = [];
  const keys: (readonly string[])[] = [];
  for (const { code: library, catalogue } of libraries)
    for await (const result of readMarc(createReadStream(join(demo, catalogue.file)))) {
      if (!result.ok) throw new Error(`${catalogue.file} cannot be read`);
      const id = `${library} ${controlValue(result.record, "001")?.trim()}`;
      const description = describeRecord(result.record);
      records.push({ id, library, order: id, ...comparedOf(description) });
      editions.push(truth.get(id) ?? "");
      keys.push(workKeys(description));
    }
  return { records, editions, keys };
}

/** Editions that people have judged to be of one work; the others stand alone. */
function judgedWorks(): ReadonlyMap<string, string> {
  return new Map(
    rows("same-works.tsv").flatMap(([, editions = ""]) =>
      editions.split(" ").map((edition) => [edition, editions] as const),
    ),
  );
}

function mostFrequent(values: readonly string[]): string {
  const [first = ""] = [...Map.groupBy(values, (value) => value)]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([value]) => value);
  return first;
}

/** What records say nothing of: a new title of which no note or heading names the old one. */
function untold(): ReadonlySet<string> {
  return new Set(rows("same-works.tsv").flatMap(([, , editions = ""]) => editions.split(" ")));
}

/** Pairs of titles of different editions: found and judged alike, found only, judged only. */
function pairs() {
  const found = { right: 0, wrong: [] as string[], missed: [] as string[], untold: [] as string[] };
  const silent = untold();
  titles.forEach((one, at) => {
    for (const other of titles.slice(at + 1)) {
      const shared = !one.keys.isDisjointFrom(other.keys);
      const pair = `${one.edition} ~ ${other.edition}`;
      if (one.work !== other.work) {
        if (shared) found.wrong.push(pair);
      } else if (one.edition !== other.edition) {
        if (shared) found.right += 1;
        else if (silent.has(one.edition) || silent.has(other.edition)) found.untold.push(pair);
        else found.missed.push(pair);
      }
    }
  });
  return found;
}

describe("works of the demo consortium", () => {
  it("hold no title of another work, and most of their own (docs/matching.md has the figures)", () => {
    const { right, wrong, missed, untold: silent } = pairs();
    expect(wrong).toEqual([]);
    expect(missed.toSorted()).toEqual([
      "cervantes-quijote ~ cervantes-quijote-ebook",
      "cervantes-quijote-ebook ~ cervantes-quixote-grossman",
      "cervantes-quijote-ebook ~ cervantes-quixote-rutherford",
      "darwin-origin ~ darwin-origin-oup",
      "darwin-origin-ebook ~ darwin-origin-oup",
      "kant-critique ~ kant-kritik",
      "mabinogion-davies ~ mabinogion-guest",
      "mabinogion-davies ~ mabinogion-jones",
      "mabinogion-jones ~ mabinogion-guest",
    ]);
    expect(right / (right + missed.length)).toBeGreaterThan(0.94);
    expect([right, silent.length]).toEqual([187, 23]);
  });
});
