import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  childOf,
  childrenOf,
  childText,
  descendantsOf,
  document,
  element,
  readXml,
  textElement,
  XmlFault,
} from "./index.ts";

const codeOf = (xml: string | Uint8Array) => {
  try {
    readXml(xml);
    return "read";
  } catch (fault) {
    if (fault instanceof XmlFault) return fault.code;
    throw fault;
  }
};

describe("a document read into a tree", () => {
  it("has names without prefixes, attributes and text", () => {
    const root = readXml(
      '<?xml version="1.0"?><a:r xmlns:a="urn:x" a:n="1" m="2"><a:b> one </a:b><b><![CDATA[<two>]]></b><c><b/></c></a:r>',
    );
    expect(root).toMatchObject({ name: "r", namespace: "urn:x", attributes: { n: "1", m: "2" } });
    expect(childrenOf(root, "b").map(({ text }) => text)).toEqual([" one ", "<two>"]);
    expect(childText(root, "b")).toBe("one");
    expect(childText(childOf(root, "c"), "b")).toBeUndefined();
    expect(descendantsOf(root, "b")).toHaveLength(3);
  });

  it("gives back any text that was written", () => {
    const texts = fc.string({ unit: "grapheme", maxLength: 40 });
    fc.assert(
      fc.property(texts, (text) => {
        const written = document(element("r", {}, [textElement("t", text)]));
        const plain = text.toWellFormed().replace(/[^\P{Cc}\t\n\r\x7f-\x9f]/gu, "");
        expect(childOf(readXml(new TextEncoder().encode(written)), "t")?.text).toBe(plain);
      }),
    );
  });

  it("is decoded as it declares", () => {
    const latin = Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><r>é</r>', "latin1");
    expect(readXml(latin).text).toBe("é");
    expect(readXml(Buffer.from("\ufeff<r>é</r>", "utf16le")).text).toBe("é");
    expect(codeOf(Buffer.from("<r>é</r>", "latin1"))).toBe("encoding");
    expect(codeOf(Buffer.from('<?xml version="1.0" encoding="x-none"?><r/>'))).toBe("encoding");
  });
});

describe("what is not taken in", () => {
  it.each([
    ['<!DOCTYPE r [<!ENTITY a "b">]><r>&a;</r>', "doctype"],
    ['<!DOCTYPE r SYSTEM "file:///etc/passwd"><r/>', "doctype"],
    ["<r>&undeclared;</r>", "malformed"],
    ["<r><s></r>", "malformed"],
    ["<r/><r/>", "malformed"],
    ["", "malformed"],
    ["not xml", "malformed"],
    ["<a>".repeat(60) + "</a>".repeat(60), "too-deep"],
  ])("%s", (xml, code) => {
    expect(codeOf(xml)).toBe(code);
  });

  it("more elements than anybody needs", () => {
    expect(() => readXml(`<r>${"<x/>".repeat(11)}</r>`, { depth: 3, elements: 10 })).toThrow(
      /too-many/,
    );
  });

  it("never ends in anything but a fault of its own", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (octets) => {
        expect(codeOf(octets)).toBeTypeOf("string");
      }),
    );
  });
});
