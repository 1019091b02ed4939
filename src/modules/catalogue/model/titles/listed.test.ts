import { expect, test } from "vitest";
import { fromStore, type Listed, toStore } from "./listed.ts";

const full: Listed = {
  title: "A history of Wales. Volume 2",
  subtitle: "from the beginnings",
  originalTitle: "Hanes Cymru",
  responsibility: "John Davies",
  authors: ["Davies, John"],
  year: 1993,
  edition: "2nd ed.",
  publisher: "Allen Lane",
  form: "book",
  largePrint: true,
  languages: ["eng"],
  subjects: ["Wales--History"],
  isbn: "9780713990980",
  summary: "All of it.",
  links: [],
};

test("what a list shows comes back as it was stored", () => {
  expect(fromStore(toStore(full))).toEqual(full);
});

test("what there is not takes no room and comes back as not there", () => {
  const bare: Listed = {
    ...full,
    subtitle: null,
    originalTitle: null,
    responsibility: null,
    authors: [],
    year: null,
    edition: null,
    publisher: null,
    largePrint: false,
    languages: [],
    subjects: [],
    isbn: null,
    summary: null,
  };
  expect(toStore(bare)).toEqual({ title: bare.title, form: "book" });
  expect(fromStore(toStore(bare))).toEqual(bare);
});
