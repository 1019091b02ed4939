import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inflateRawSync } from "node:zlib";
import { describeRecord, readMarc } from "#standards/marc";
import { profileOf } from "../../src/modules/catalogue/model/matching/profile-of.ts";
import type { Profile } from "../../src/modules/catalogue/model/matching/profile.ts";

/** A pair of records, and whether they are known to be of one manifestation. */
export type LabelledPair = {
  readonly a: Profile;
  readonly b: Profile;
  readonly same: boolean;
  /** Pairs of one group share records or true clusters: they are never parted between training and trial. */
  readonly group: string;
};

/**
 * Reads the labelled pairs of the Goldfinch validation set: lines 2k and 2k + 1 are a pair, field CID
 * is the true cluster.
 */
export async function readPairs(folder: string): Promise<readonly LabelledPair[]> {
  const text = onlyEntry(readFileSync(join(folder, "val.json.zip")));
  const records: { readonly profile: Profile; readonly cluster: string }[] = [];
  for await (const result of readMarc([text], { format: "json" })) {
    if (!result.ok) throw new Error(`a record of the set cannot be read: ${result.reason.code}`);
    const cluster = result.record.fields.find(({ tag }) => tag === "CID");
    const value = cluster && "subfields" in cluster ? cluster.subfields[0]?.value : undefined;
    if (value === undefined) throw new Error("a record of the set names no cluster");
    records.push({ profile: profileOf(describeRecord(result.record)), cluster: value });
  }
  return grouped(records);
}

function grouped(
  records: readonly { readonly profile: Profile; readonly cluster: string }[],
): readonly LabelledPair[] {
  const parents = new Map<string, string>();
  const rootOf = (name: string): string => {
    const parent = parents.get(name) ?? name;
    return parent === name ? name : rootOf(parent);
  };
  const pairs = records.flatMap((a, at) => {
    const b = records[at + 1];
    return at % 2 === 0 && b ? [{ a, b }] : [];
  });
  for (const { a, b } of pairs) parents.set(rootOf(a.cluster), rootOf(b.cluster));
  return pairs.map(({ a, b }) => ({
    a: a.profile,
    b: b.profile,
    same: a.cluster === b.cluster,
    group: rootOf(a.cluster),
  }));
}

/** The content of a zip file with a single entry (APPNOTE.TXT 4.3.7, 4.3.12; method 8 is deflate). */
function onlyEntry(zip: Buffer): Buffer {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  const directory = zip.readUInt32LE(end + 16);
  const compressed = zip.readUInt32LE(directory + 20);
  const local = zip.readUInt32LE(directory + 42);
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  return inflateRawSync(zip.subarray(start, start + compressed));
}
