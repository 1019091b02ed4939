import { dataFields, type MarcRecord, position, subfields } from "../record.ts";
import { fixedField } from "./fixed-field.ts";

/** Every kind of thing a reader gets. */
export const forms = [
  "book",
  "ebook",
  "audiobook",
  "article",
  "journal",
  "website",
  "manuscript",
  "score",
  "music",
  "film",
  "map",
  "image",
  "object",
  "game",
  "kit",
  "software",
  "archive",
] as const;

/** What kind of thing a reader gets. */
export type Form = (typeof forms)[number];

/** How it is carried, apart from what it is. */
export interface Carrier {
  /** Online or on a data carrier. */
  readonly electronic: boolean;
  readonly largePrint: boolean;
  readonly braille: boolean;
  readonly microform: boolean;
}

/** Leader 06 of what is not text (MARC 21 Bibliographic, leader). */
const formsByType: Readonly<Record<string, Form>> = {
  c: "score",
  d: "score",
  e: "map",
  f: "map",
  g: "film",
  i: "audiobook",
  j: "music",
  k: "image",
  m: "software",
  o: "kit",
  p: "archive",
  r: "object",
  t: "manuscript",
};

/** The form, from leader 06 and 07 and the codes of 008. */
export function describeForm(record: MarcRecord, carrier: Carrier = describeCarrier(record)): Form {
  const type = position(record.leader, 6);
  const level = position(record.leader, 7);
  if (type === "a") return textForm(level, carrier);
  if (type === "g" || type === "k" || type === "r") return visualForm(record, type);
  if (type === "m") return computerForm(record, level);
  return formsByType[type] ?? "book";
}

function textForm(level: string, carrier: Carrier): Form {
  if (level === "s") return "journal";
  if (level === "i") return carrier.electronic ? "website" : "journal";
  if (level === "b" || level === "a") return "article";
  return carrier.electronic ? "ebook" : "book";
}

/** 008/33 of visual materials: type of visual material. */
const visualForms: Readonly<Record<string, Form>> = {
  a: "image",
  b: "kit",
  c: "image",
  d: "object",
  f: "film",
  g: "game",
  i: "image",
  k: "image",
  l: "image",
  m: "film",
  n: "image",
  o: "image",
  p: "object",
  q: "object",
  r: "object",
  s: "image",
  t: "image",
  v: "film",
  w: "game",
};

function visualForm(record: MarcRecord, type: string): Form {
  return visualForms[fixedField(record).at(33)] ?? formsByType[type] ?? "image";
}

/** 008/26 of computer files: g is a game, d a document, j an online system or service. */
function computerForm(record: MarcRecord, level: string): Form {
  const kind = fixedField(record).at(26);
  if (kind === "g") return "game";
  if (kind === "d") return "ebook";
  return kind === "j" || level === "i" ? "website" : "software";
}

const mapOrVisual = "efgkor";

/**
 * Form of item: 008/23, or 008/29 for maps and visual material; also 007, 338, 245 $h and 300 $a. A
 * microform must be stated in words, 007 or 338: where 008/23 alone says so, the record is as often
 * as not of the printed book, its codes having slipped by a place.
 */
export function describeCarrier(record: MarcRecord): Carrier {
  const type = position(record.leader, 6);
  const item = fixedField(record).at(mapOrVisual.includes(type) ? 29 : 23);
  const physical = record.fields.flatMap((field) =>
    field.tag === "007" && "value" in field ? [field.value.slice(0, 2)] : [],
  );
  const carriers = dataFields(record, "338").flatMap((field) => subfields(field, "b"));
  const medium = dataFields(record, "245")
    .flatMap((field) => subfields(field, "h"))
    .join(" ")
    .toLowerCase();
  const extent = dataFields(record, "300")
    .flatMap((field) => subfields(field, "a"))
    .join(" ");
  return {
    electronic:
      "oqs".includes(item) ||
      carriers.some((code) => code.startsWith("c")) ||
      (medium.includes("electronic") && !medium.includes("sound")),
    largePrint: item === "d" || physical.includes("tb"),
    braille: item === "f" || physical.includes("tc") || physical.includes("fb"),
    microform:
      [...physical, ...carriers].some((code) => code.startsWith("h")) ||
      /micro(?:fi|form|opaque)/i.test(`${medium} ${extent}`),
  };
}
