import { InvalidInput } from "#kernel/access";
import { wishFaults } from "../../model/reader/wish-faults.ts";
import {
  amountIn,
  type TypedWish,
  wantOf,
  type Wish,
  wishShape,
} from "../../model/reader/typed-wish.ts";
import type { BibliographicInfo, PublicationInfo } from "#standards/iso18626";
import type { PlaceInput } from "../place-request.ts";

/** What is known of the thing before anything is typed: a title of the catalogue, as a request names it. */
export type KnownTitle = {
  readonly id: string;
  readonly citation: BibliographicInfo;
  readonly publication: PublicationInfo;
};

/** Where the form stands: which pick-up places there are, and which day it is there. */
export type WishPlace = {
  readonly branches: readonly string[];
  readonly today: Temporal.PlainDate;
  /** Whom staff ticked to be asked first. */
  readonly suppliers: readonly string[];
};

/** What was typed as an input of `placeRequest`. @throws InvalidInput with a code for each field. */
export function wishInput(
  typed: TypedWish,
  title: KnownTitle | null,
  place: WishPlace,
): PlaceInput {
  const wish = checked(typed);
  const want = title ? wish.want : wantOf(wish.thing);
  const faults = wishFaults(wish, { ...place, inCatalogue: title !== null, want });
  if (Object.keys(faults).length > 0) throw new InvalidInput(faults);
  return {
    ...(title ? ofTitle(title, wish) : ofTyped(wish)),
    service: want === "copy" ? "Copy" : "Loan",
    pickupBranch: wish.pickup || null,
    neededBy: wish["needed-by"] || null,
    anyEdition: wish["any-edition"] !== "",
    maxCost: costOf(wish),
    reader: readerOf(wish),
    suppliers: [...place.suppliers],
  };
}

type Thing = Pick<PlaceInput, "titleId" | "citation" | "publication" | "note">;

const ofTitle = ({ id, citation, publication }: KnownTitle, wish: Wish): Thing => ({
  titleId: id,
  citation: { ...citation, ...partOf(wish) },
  publication,
  note: wish.note || null,
});

const ofTyped = (wish: Wish): Thing => ({
  titleId: null,
  citation: { ...typedCitation(wish), ...partOf(wish) },
  publication: typedPublication(wish),
  note: noteOf(wish),
});

function costOf(wish: Wish): PlaceInput["maxCost"] {
  const amount = amountIn(wish["max-cost"]);
  return amount === null ? null : { amount, currency: wish["max-currency"] };
}

function checked(typed: TypedWish): Wish {
  const result = wishShape.safeParse(typed);
  if (result.success) return result.data;
  const faults = result.error.issues.map(({ path, message }) => [String(path[0]), message]);
  throw new InvalidInput(Object.fromEntries(faults));
}

/** Only what was said: an element of a message is absent or not empty. */
function said(parts: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== ""));
}

const partOf = (wish: Wish): BibliographicInfo =>
  said({
    volume: wish.volume,
    issue: wish.issue,
    pagesRequested: wish.pages,
    titleOfComponent: wish.part,
    authorOfComponent: wish["part-author"],
  });

function typedCitation(wish: Wish): BibliographicInfo {
  const { title, author, edition } = wish;
  const itemIds = numberOf(wish.number);
  return { ...said({ title, author, edition }), ...(itemIds ? { itemIds } : {}) };
}

/** An ISBN or ISSN by its form (ISO 2108, ISO 3297); the standard has no code for anything else. */
function numberOf(typed: string): BibliographicInfo["itemIds"] | null {
  const bare = typed.replaceAll(/[\s-]/g, "");
  if (bare === "") return null;
  if (/^(?:\d{9}[\dX]|97[89]\d{10})$/i.test(bare))
    return [{ identifier: bare.toUpperCase(), code: { value: "ISBN" } }];
  if (/^\d{7}[\dX]$/i.test(bare)) {
    const issn = `${bare.slice(0, 4)}-${bare.slice(4)}`.toUpperCase();
    return [{ identifier: issn, code: { value: "ISSN" } }];
  }
  return null;
}

/** The open code list publicationType (illtransactions.org/opencode/2017). */
const TYPES: Readonly<Record<string, string>> = {
  book: "Book",
  chapter: "Chapter",
  article: "Article",
  thesis: "Thesis",
};

function typedPublication({ thing, publisher, year }: Wish): PublicationInfo {
  const type = TYPES[thing];
  return {
    ...said({ publisher, publicationDate: year }),
    ...(type ? { publicationType: { value: type } } : {}),
  };
}

/** Another number than an ISBN or ISSN goes along in words. */
function noteOf({ note, number }: Wish): string | null {
  const other = numberOf(number) === null ? number : "";
  return [note, other].filter(Boolean).join("\n").slice(0, 2000) || null;
}

function readerOf(wish: Wish): PlaceInput["reader"] {
  if (wish["reader-name"] === "") return null;
  return {
    name: wish["reader-name"],
    card: wish["reader-card"] || null,
    contact: wish["reader-contact"] || null,
    sendDirectly: wish["send-directly"] !== "",
  };
}
