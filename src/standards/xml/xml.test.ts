import fc from "fast-check";
import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import { document, element, textElement } from "./index.ts";

/** What a parser finds of one element: its text and the attribute "a". */
function read(xml: string): { text: string; attribute: string | undefined } {
  const found: { text: string; attribute: string | undefined } = { text: "", attribute: undefined };
  let open = "";
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    open = name;
    found.attribute ??= attributes["a"];
  });
  parser.on("closetag", () => (open = ""));
  parser.on("text", (part) => (found.text += open === "t" ? part : ""));
  parser.write(xml).close();
  return found;
}

const anyText = fc.string({ unit: "binary", maxLength: 60 });
const expected = (text: string) =>
  text.toWellFormed().replace(/[^\P{Cc}\t\n\r\x7f-\x9f]|[\ufffe\uffff]/gu, "");

test("any text is read back as it was, without what XML cannot say", () => {
  fc.assert(
    fc.property(anyText, anyText, (text, attribute) => {
      const xml = document(
        element("r", {}, [textElement("t", text, { a: attribute, b: undefined })]),
      );
      expect(read(xml)).toEqual({ text: expected(text), attribute: expected(attribute) });
    }),
  );
});

test("an element without content closes itself", () => {
  expect(element("link", { href: "a&b" }, [])).toBe('<link href="a&amp;b"/>');
});
