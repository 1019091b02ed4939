import { describe, expect, it } from "vitest";
import { controlValue, dataFields, subfield } from "../record.ts";
import type { ReadResult } from "../result.ts";
import { MarcXmlReader } from "./reader.ts";

function read(text: string | Buffer): ReadResult[] {
  const reader = new MarcXmlReader();
  return [...reader.push(typeof text === "string" ? Buffer.from(text) : text), ...reader.end()];
}

const leader = "<leader>00000nam a2200000 a 4500</leader>";

function recordOf(title: string, prefix = ""): string {
  const xml =
    `<record>${leader}<controlfield tag="001">1</controlfield>` +
    `<datafield tag="245" ind1="0" ind2="4"><subfield code="a">${title}</subfield></datafield></record>`;
  return xml.replaceAll("<", `<${prefix}`).replaceAll(`<${prefix}/`, `</${prefix}`);
}

function titles(results: readonly ReadResult[]): (string | undefined)[] {
  return results.map((result) =>
    result.ok ? subfield(dataFields(result.record, "245")[0], "a") : result.reason.code,
  );
}

describe("MarcXmlReader", () => {
  it.each([
    ["without a root", recordOf("One") + recordOf("Two")],
    [
      "with a prefix",
      `<m:collection>${recordOf("One", "m:")}${recordOf("Two", "m:")}</m:collection>`,
    ],
    [
      "inside an answer of OAI-PMH",
      ["One", "Two"]
        .map((title) => `<record><header/><metadata>${recordOf(title)}</metadata></record>`)
        .join("\n"),
    ],
    [
      "inside an answer of SRU",
      ["One", "Two"]
        .map((title) => `<zs:record><zs:recordData>${recordOf(title)}</zs:recordData></zs:record>`)
        .join("\n"),
    ],
    [
      "among comments that look like records",
      `<!-- ${recordOf("No")} -->${recordOf("One")}<?x?>${recordOf("Two")}`,
    ],
  ])("reads records %s", (_, xml) => {
    expect(titles(read(xml))).toEqual(["One", "Two"]);
  });

  it("resolves the five entities and character references, and composes what they give", () => {
    const title = "A &amp; B &lt;C&gt; &quot;D&quot; e&#x301; <![CDATA[<&>]]>";
    expect(titles(read(recordOf(title)))).toEqual(['A & B <C> "D" é <&>']);
  });

  it.each([
    ["an entity of its own", recordOf("&evil;"), "xml-malformed"],
    ["a tag not closed", recordOf("<b>x"), "xml-malformed"],
    ["no fields", `<record>${leader}</record>`, "empty-record"],
    ["no content", "<record/>", "empty-record"],
    ["no end", `<record>${leader}`, "xml-unclosed-record"],
  ])("reports a record with %s and reads the next", (_, xml, code) => {
    expect(titles(read(xml + recordOf("Next")))).toEqual([code, "Next"]);
  });

  it("refuses a document type and all that follows", () => {
    const xml = `<!DOCTYPE r [<!ENTITY a "b">]>${recordOf("One")}`;
    expect(read(xml)).toMatchObject([
      { ok: false, reason: { code: "xml-doctype", params: { offset: 0 } } },
    ]);
  });

  it("reports a file cut off in a record", () => {
    expect(titles(read(recordOf("One") + recordOf("Two").slice(0, -20)))).toEqual([
      "One",
      "xml-unclosed-record",
    ]);
  });

  it("reports a page that holds no records at all", () => {
    const page = "<html><body>404</body></html>";
    expect(read(page)).toMatchObject([
      { ok: false, offset: 0, length: page.length, reason: { code: "not-a-record" } },
    ]);
    expect(read('<collection xmlns="http://www.loc.gov/MARC21/slim"/>')).toEqual([]);
  });

  it("repairs what it can, with a warning", () => {
    const xml = recordOf("a\x07\nb")
      .replace("00000nam a2200000 a 4500", "nam")
      .replace('ind1="0"', 'ind1=""');
    const [result] = read(xml);
    expect(titles(result ? [result] : [])).toEqual(["a b"]);
    expect(result?.ok && result.warnings.map(({ code }) => code)).toEqual([
      "control-characters",
      "control-characters",
      "leader-repaired",
    ]);
    expect(result?.ok && result.record.leader).toBe(`nam${" ".repeat(21)}`);
  });

  it("reads a record of 10,000 items", () => {
    const item =
      '<datafield tag="852" ind1=" " ind2=" "><subfield code="p">30007007467409</subfield></datafield>';
    const [result] = read(recordOf("One").replace("</record>", `${item.repeat(10_000)}</record>`));
    expect(result?.ok && dataFields(result.record, "852")).toHaveLength(10_000);
    expect(result?.ok && controlValue(result.record, "001")).toBe("1");
  });
});
