import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packageRoot } from "#kernel/config";
import { confirmFault, decode, DecodeFault, dialects, encode, toPeer } from "#standards/iso18626";
import { anyDocument, anyMessage } from "../../../src/standards/iso18626/arbitraries.ts";

const schema = join(packageRoot, "../shared/fixtures/schemas/ISO-18626-v1_2.xsd");
const canValidate = existsSync(schema) && spawnSync("xmllint", ["--version"]).status === 0;
if (!canValidate)
  process.stderr.write(
    "Skipped: ISO 18626 messages are not checked against the schema (xmllint or the public fixtures are missing).\n",
  );

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "commonshelf-iso18626-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What the schema has against any of these documents; they are checked in one go. */
async function faultsOf(documents: readonly string[]): Promise<string> {
  const paths = documents.map((_, place) => join(folder, `${place}.xml`));
  await Promise.all(paths.map((path, place) => writeFile(path, documents[place] ?? "")));
  const { status, stderr } = spawnSync(
    "xmllint",
    ["--nonet", "--noout", "--schema", schema, ...paths],
    { encoding: "utf8", maxBuffer: 1e8 },
  );
  return status === 0 ? "" : stderr.replace(/.* validates\n/g, "").slice(0, 3000);
}

describe.skipIf(!canValidate)("the published schema", () => {
  it("allows every document that we write", async () => {
    const documents = fc.sample(anyDocument, 400).map((document) => encode(document));
    expect(await faultsOf(documents)).toBe("");
  });

  it("allows them in every dialect", async () => {
    const documents = Object.values(dialects).flatMap((dialect) =>
      fc.sample(anyMessage, 100).map((message) => encode(toPeer(message, dialect))),
    );
    expect(await faultsOf(documents)).toBe("");
  });

  it("allows the confirmations of broken messages", async () => {
    const broken = fc.sample(
      fc
        .tuple(anyMessage, fc.nat(), fc.constantFrom("<x/>", "</note>", "&a;", "", "Eaten"))
        .map(([message, place, more]) => {
          const xml = encode(message);
          const cut = place % xml.length;
          return xml.slice(0, cut) + more + xml.slice(cut + 3);
        }),
      300,
    );
    const confirmations = broken.flatMap((xml) => {
      try {
        decode(xml, { mostBytes: 1e6 });
        return [];
      } catch (fault) {
        if (!(fault instanceof DecodeFault)) throw fault;
        return [encode(confirmFault(fault, "2026-11-26T12:00:00Z"))];
      }
    });
    expect(confirmations.length).toBeGreaterThan(100);
    expect(await faultsOf(confirmations)).toBe("");
  });

  it("would notice what is wrong", async () => {
    const [document] = fc.sample(anyDocument, 1);
    if (!document) throw new Error("nothing to spoil");
    const xml = encode(document);
    expect(await faultsOf([xml.replace("ill:version", "version")])).toContain("version");
    expect(await faultsOf([xml.replace(/timestamp>/g, "time>")])).not.toBe("");
  });
});
