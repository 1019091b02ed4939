import {
  controlValue,
  dataFields,
  firstField,
  LinkedFields,
  type MarcRecord,
  subfield,
} from "#standards/marc";
import { describe, expect, test } from "vitest";
import { readConsortium } from "../consortium.ts";
import { catalogueOf } from "./catalogue.ts";
import { readWorks } from "./work.ts";

const works = readWorks(`${import.meta.dirname}/../works`);
const libraries = readConsortium().libraries;

function recordIn(code: string, work: string): MarcRecord {
  const library = libraries.find((each) => each.code === code);
  const found =
    library &&
    catalogueOf(
      library,
      works.filter((each) => each.id === work),
    )[0];
  if (!found) throw new Error(`${code} does not hold ${work}`);
  return found.record;
}

function title(record: MarcRecord): string | undefined {
  return subfield(firstField(record, "245"), "a");
}

describe("one work in several catalogues", () => {
  test("the university pairs romanised and original script", () => {
    const record = recordIn("manara", "dostoevsky-karamazovy");
    const linked = new LinkedFields(record).first("245");
    expect(subfield(linked?.field, "a")).toContain("Bratʹi͡a Karamazovy");
    expect(subfield(linked?.original, "a")).toContain("Братья Карамазовы");
    expect(dataFields(record, "050")).toHaveLength(1);
  });

  test("the city has the title in its own script only, under a romanised heading", () => {
    const record = recordIn("port-merrow", "dostoevsky-karamazovy");
    expect(title(record)).toContain("Братья Карамазовы");
    expect(subfield(firstField(record, "100"), "a")).toContain("Dostoyevsky, Fyodor");
    expect(dataFields(record, "880")).toEqual([]);
  });

  test("the hospital puts the original script first", () => {
    const linked = new LinkedFields(recordIn("tamar", "dostoevsky-karamazovy")).first("245");
    expect(subfield(linked?.field, "a")).toContain("Братья");
    expect(subfield(linked?.original, "a")).toContain("Bratʹi͡a");
  });

  test("the book boat has plain letters only", () => {
    const record = recordIn("kingfisher", "premchand-godan");
    expect(title(record)).toMatch(/^Godana/);
    expect(JSON.stringify(record)).toMatch(/^[\x20-\x7e]*$/);
  });

  test("but Malayalam, which its readers speak, in its own letters with plain ones beside them", () => {
    const linked = new LinkedFields(recordIn("kingfisher", "basheer-mathilukal")).first("245");
    expect(subfield(linked?.field, "a")).toContain("മതിലുകൾ");
    expect(subfield(linked?.original, "a")).toMatch(/^Matilukal/);
  });

  test("the museum repeats UNIMARC fields in both scripts", () => {
    const titles = dataFields(recordIn("museo-alba", "tanizaki-inei"), "200");
    expect(titles.map((field) => subfield(field, "a"))).toEqual(["In'ei raisan", "陰翳礼讃"]);
    expect(titles.map((field) => subfield(field, "7"))).toEqual(["ba", "ea"]);
  });
});

describe.each(libraries)("$code", (library) => {
  const catalogue = catalogueOf(library, works);
  const branches = new Set(library.branches.map((branch) => branch.code));

  test("numbers each record once", () => {
    const numbers = catalogue.map(({ record }) => controlValue(record, "001"));
    expect(new Set(numbers).size).toBe(catalogue.length);
  });

  test("every record has copies in branches of this library, with barcodes of their own", () => {
    const items = catalogue.map(({ record }) => dataFields(record, "852"));
    for (const copies of items) expect(copies.length).toBeGreaterThan(0);
    const all = items.flat();
    expect(all.every((item) => branches.has(subfield(item, "b") ?? ""))).toBe(true);
    expect(new Set(all.map((item) => subfield(item, "p"))).size).toBe(all.length);
  });

  test("fixed fields have their lengths", () => {
    for (const { record } of catalogue) {
      expect(record.leader).toHaveLength(24);
      const coded =
        library.catalogue.flavour === "unimarc"
          ? subfield(firstField(record, "100"), "a")
          : controlValue(record, "008");
      expect(coded).toHaveLength(library.catalogue.flavour === "unimarc" ? 36 : 40);
    }
  });
});
