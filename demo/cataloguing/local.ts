import type { DataField } from "#standards/marc";
import type { Description } from "./description.ts";
import { data } from "./fields.ts";
import type { LibraryKind } from "./work.ts";

type LocalPractice = (of: Description) => DataField[];

const gifts = [
  "Gift of a reader.",
  "From the bequest of a former teacher.",
  "Bought with the proceeds of the book sale.",
] as const;

const orderNumber = ({ choose }: Description) => String(20_000 + choose.below("acquired", 70_000));

function giftNote(share: number): LocalPractice {
  return ({ choose }) =>
    choose.chance("gift", share) ? [data("590", "  ", [["a", choose.pick("gift", gifts)]])] : [];
}

const practices: Readonly<Partial<Record<LibraryKind, LocalPractice>>> = {
  city: (of) => [
    data("907", "  ", [
      ["a", `.o${orderNumber(of)}`],
      ["b", of.choose.pick("location", ["multi", "cen", "nor"])],
    ]),
  ],
  university: giftNote(0.1),
  rural: giftNote(0.3),
  school: ({ choose }) => [
    data("521", "8 ", [["a", choose.pick("grade", ["Primaria", "Secundaria", "Bachillerato"])]]),
  ],
  hospital: (of) => [
    data("949", "  ", [
      ["a", "WARD"],
      ["b", orderNumber(of)],
    ]),
  ],
};

/** What each system adds for itself: fields that mean nothing outside and must not disturb anyone. */
export function localFields(of: Description, kind: LibraryKind): DataField[] {
  return practices[kind]?.(of) ?? [];
}
