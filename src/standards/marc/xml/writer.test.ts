import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyText, recordOf } from "../arbitraries.ts";
import type { MarcRecord } from "../record.ts";
import { marcXmlEnd, marcXmlStart, writeMarcXml } from "./writer.ts";

const schema = fileURLToPath(
  new URL("../../../../../shared/fixtures/schemas/MARC21slim.xsd", import.meta.url),
);
const canValidate = existsSync(schema) && spawnSync("xmllint", ["--version"]).status === 0;
if (!canValidate)
  process.stderr.write(
    "Skipped: xmllint (Debian package libxml2-utils) or the schema is absent.\n",
  );

function validate(records: readonly MarcRecord[]): string {
  const input =
    marcXmlStart + records.map((record) => writeMarcXml(record).xml).join("") + marcXmlEnd;
  const { status, stderr } = spawnSync("xmllint", ["--noout", "--schema", schema, "-"], { input });
  return status === 0 ? "valid" : String(stderr).slice(0, 500);
}

/** A record with everything that the schema forbids. */
const odd: MarcRecord = {
  leader: "abcde~#?!|xy|||||zz?4500",
  fields: [
    {
      tag: "650",
      ind1: "#",
      ind2: "|",
      subfields: [{ code: "a", value: 'a\u0001b\ufffe\ud800 & <c>\r"' }],
    },
    { tag: "001", value: "1" },
    { tag: "FMT", ind1: " ", ind2: " ", subfields: [{ code: "@", value: "x" }] },
    { tag: "Cat", ind1: " ", ind2: " ", subfields: [{ code: "a", value: "x" }] },
    { tag: "000", value: "x" },
  ],
};

describe("writeMarcXml", () => {
  it.skipIf(!canValidate)("is valid against MARC21slim.xsd", () => {
    const records = fc.sample(recordOf(anyText), { numRuns: 200, seed: 1 });
    expect(validate([...records, odd])).toBe("valid");
  });

  it("says what the schema has no place for", () => {
    expect(writeMarcXml(odd).warnings.map(({ code }) => code)).toEqual([
      "leader-repaired",
      "invalid-tag",
      "control-characters",
      "invalid-indicator",
      "invalid-indicator",
      "malformed-subfield",
      "field-without-subfields",
      "invalid-tag",
    ]);
  });

  it("puts the control fields first and escapes text", () => {
    const { xml } = writeMarcXml(odd, { namespace: true });
    expect(xml.indexOf("controlfield")).toBeLessThan(xml.indexOf("datafield"));
    expect(xml).toContain('<subfield code="a">ab &amp; &lt;c&gt;&#xD;&quot;</subfield>');
    expect(xml).toContain('<record xmlns="http://www.loc.gov/MARC21/slim">');
  });
});
