import { type AccessPoint, accessPoints } from "../../../model/finding/access-points.ts";

type Points = readonly AccessPoint[];

const TITLE: Points = ["title"];
const AUTHOR: Points = ["author"];
const SUBJECT: Points = ["subject"];
const NUMBER: Points = ["identifier"];
const ANY: Points = ["any"];

/** Numbers from the first to the last, both of them in it. */
function span(first: number, last: number, points: Points): readonly (readonly [number, Points])[] {
  return Array.from({ length: last - first + 1 }, (_, at) => [first + at, points] as const);
}

/** Bib-1 use attributes by the ways into the catalogue; any of several ways will do. */
const uses: ReadonlyMap<number, Points> = new Map([
  ...span(1, 3, AUTHOR), // personal, corporate, conference name
  [4, TITLE],
  [5, ["series"]],
  [6, TITLE], // uniform
  [7, ["isbn"]],
  [8, ["issn"]],
  ...span(9, 11, NUMBER), // LC card, BNB, BGF
  [12, ["record-id", "identifier"]], // local number: the union's own, and each library's
  ...span(21, 29, SUBJECT),
  ...span(30, 31, ["year"]),
  ...span(33, 44, TITLE), // key, collective, parallel, cover …
  ...span(45, 46, SUBJECT),
  ...span(48, 52, NUMBER), // national, legal deposit, government, music publisher, database
  [54, ["language"]],
  [56, ["library"]], // code of the institution
  [57, ["author", "title"]],
  [58, SUBJECT], // geographic name
  [59, ["place"]],
  ...span(62, 63, ["note"]),
  [1000, ["author", "title"]],
  ...span(1002, 1006, AUTHOR),
  [1007, ["isbn", "issn", "identifier"]],
  ...span(1008, 1009, SUBJECT),
  [1010, ANY], // body of text
  ...span(1016, 1017, ANY),
  [1018, ["publisher"]],
  [1020, AUTHOR], // editor
  [1028, NUMBER],
  [1031, ["form"]],
  [1032, ["record-id"]],
  [1034, ["form"]],
  [1035, ANY],
  [1036, ["author", "title", "subject"]],
  [1044, ["library"]], // possessing institution
]);

/** Where a use attribute looks; null when it looks nowhere here. Without one it is anywhere. */
export function pointsOf(use: number | string | undefined): Points | null {
  if (use === undefined) return ANY;
  if (typeof use === "number") return uses.get(use) ?? null;
  const named = accessPoints.find((point) => point === use.toLowerCase());
  return named ? [named] : null;
}
