import type { BibliographicDescription } from "#standards/marc";
import { emptyQuery } from "../../../model/finding/title-query.ts";
import { addressOf } from "../../find/address.ts";

/** The page of all other editions of a title. */
export function editionsAddress(title: string, page = 1): string {
  return page === 1 ? `/titles/${title}/editions` : `/titles/${title}/editions?page=${page}`;
}

/** A search for titles of this name by the same people: where they are too many for a list. */
export function sameNameAddress({ titles, contributors }: BibliographicDescription): string {
  const author = contributors.find(({ main }) => main)?.name;
  return addressOf({
    ...emptyQuery,
    within: { title: titles.main.proper, ...(author === undefined ? {} : { author }) },
  });
}
