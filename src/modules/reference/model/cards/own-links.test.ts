import * as fc from "fast-check";
import { expect, test } from "vitest";
import { addressesIn } from "../inquiry/addresses.ts";
import { ownLinks } from "./own-links.ts";

const HOSTS = ["shelf.example", "localhost:3000"];
const paths = (text: string) => ownLinks(text, HOSTS).map(({ path }) => path);

test("links to this site are found in a sentence, each once", () => {
  expect(
    paths(
      "Look at https://shelf.example/titles/1?lang=es, and (http://localhost:3000/titles/2). Again: https://shelf.example/titles/1#copies!",
    ),
  ).toEqual(["/titles/1", "/titles/2"]);
});

test.each([
  "https://evil.example/titles/1",
  "https://shelf.example.evil.example/titles/1",
  "https://shelf.example@evil.example/titles/1",
  "https://somebody@shelf.example/titles/1",
  "https://evil.example/?https://shelf.example",
  "//shelf.example/titles/1",
  "shelf.example/titles/1",
  "javascript:https",
])("%s is no link of this site", (text) => expect(paths(text)).toEqual([]));

test("no more than three of a message are cards", () => {
  const many = [1, 2, 3, 4, 5].map((n) => `https://shelf.example/titles/${n}`).join(" ");
  expect(paths(many)).toEqual(["/titles/1", "/titles/2", "/titles/3"]);
});

test("whatever is written, addresses stand in the text where they are said to, and are addresses", () => {
  const piece = fc.constantFrom(
    "https://",
    "shelf.example",
    "/",
    "(",
    ")",
    ".",
    "@",
    " ",
    "é",
    "«",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const text = pieces.join("");
      for (const { address, at } of addressesIn(text)) {
        expect(text.slice(at, at + address.length)).toBe(address);
        expect(URL.canParse(address)).toBe(true);
      }
      for (const { address } of ownLinks(text, HOSTS))
        expect(HOSTS).toContain(new URL(address).host);
    }),
  );
});
