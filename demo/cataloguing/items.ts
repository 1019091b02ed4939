import type { DataField } from "#standards/marc";
import { isOnline } from "./carrier.ts";
import { callNumber, spineLabel } from "./classification.ts";
import type { Description } from "./description.ts";
import { data } from "./fields.ts";
import { Chooser, hash } from "./random.ts";
import type { LibraryKind, Work } from "./work.ts";

/** The library whose items are written: its symbol, kind and the codes of its branches. */
export interface Holder {
  readonly symbol: string;
  readonly kind: LibraryKind;
  readonly branches: readonly [string, ...string[]];
}

const statuses = [
  "available",
  "available",
  "available",
  "available",
  "available",
  "available",
  "available",
  "checked out",
  "checked out",
  "in transit",
] as const;

/** Field 852 for each copy: library, branch, shelving, call number, barcode, loanable, status. */
export function itemFields(of: Description, holder: Holder): DataField[] {
  const online = isOnline(of.edition.work);
  const copies = online ? 1 : of.choose.pick("copies", of.profile.copies);
  return Array.from({ length: copies }, (_, copy) => itemField(of, holder, copy, online));
}

function itemField(of: Description, holder: Holder, copy: number, online: boolean): DataField {
  const choose = new Chooser(`${holder.symbol}|${of.edition.id}|${copy}`);
  const reference = !online && copy === 0 && staysInside(of, holder, choose);
  const branch = online ? holder.branches[0] : choose.pick("branch", holder.branches);
  const status = online ? "online" : reference ? "reference only" : choose.pick("status", statuses);
  return data("852", "  ", [
    ["a", holder.symbol],
    ["b", branch],
    ["c", reference ? "Reference" : shelving(of.edition.work, holder.kind)],
    ["h", spineLabel(callNumber(of))],
    ["p", barcode(`${holder.symbol}|${of.edition.id}|${copy}`, holder)],
    ["z", online || reference ? "not loanable" : "loanable"],
    ["y", status],
  ]);
}

const insideShare: Readonly<Record<LibraryKind, number>> = {
  city: 0.04,
  university: 0.08,
  rural: 0,
  school: 0.03,
  artmuseum: 0.4,
  minority: 0.05,
  hospital: 0.05,
  mobile: 0,
};

function staysInside(of: Description, holder: Holder, choose: Chooser): boolean {
  const old = (of.edition.year ?? 0) < 1900;
  return (
    (old && holder.kind !== "rural" && holder.kind !== "mobile") ||
    choose.chance("reference", insideShare[holder.kind])
  );
}

/** Names of shelves that differ from library to library, for the same kinds of books. */
const shelves: Readonly<Record<LibraryKind, { fiction: string; other: string; children: string }>> =
  {
    city: { fiction: "Fiction", other: "Non-fiction", children: "Children's room" },
    university: { fiction: "Stacks", other: "Stacks", children: "Curriculum collection" },
    rural: { fiction: "Novels", other: "Shelves by the window", children: "Kids' corner" },
    school: { fiction: "Literatura", other: "Consulta", children: "Primeros lectores" },
    artmuseum: { fiction: "Depósito", other: "Sala", children: "Taller" },
    minority: { fiction: "Ffuglen", other: "Ffeithiol", children: "Plant" },
    hospital: { fiction: "Leisure reading", other: "Main collection", children: "Children's ward" },
    mobile: { fiction: "Stories", other: "True", children: "Little readers" },
  };

const media: Readonly<Partial<Record<Work["form"], string>>> = {
  film: "Films",
  music: "Sound recordings",
  score: "Scores",
  map: "Maps",
  ebook: "Online",
  audiobook: "Audiobooks",
  journal: "Periodicals",
  game: "Games",
  website: "Online",
};

function shelving(work: Work, kind: LibraryKind): string {
  const shelf = shelves[kind];
  if (media[work.form]) return media[work.form] ?? shelf.other;
  if (work.audience === "children") return shelf.children;
  return /fiction|novel|stories|poetry|drama/i.test(work.genres.join(" "))
    ? shelf.fiction
    : shelf.other;
}

/** Fourteen digits: 3, four for the library, eight for the item, and a Luhn check digit. */
function barcode(item: string, holder: Holder): string {
  const digits = `3${String(hash(holder.symbol) % 10_000).padStart(4, "0")}${String(hash(item) % 100_000_000).padStart(8, "0")}`;
  return digits + luhn(digits);
}

function luhn(digits: string): string {
  const sum = [...digits].toReversed().reduce((total, digit, at) => {
    const doubled = at % 2 === 0 ? Number(digit) * 2 : Number(digit);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}
