import type { OpacCirculation, OpacHolding } from "#standards/opac";
import type { UnionHolding } from "../../model/records/union-record.ts";
import type { TitleCopy } from "../../model/titles/title.ts";

/** What the libraries have of a title, as OPAC records say it: copies that stand together are one holding. */
export function opacHoldings(holdings: readonly UnionHolding[]): readonly OpacHolding[] {
  return holdings.flatMap(({ library, copies }) => {
    const nucCode = library.symbol ?? library.code;
    if (copies.length === 0) return [{ nucCode, localLocation: library.name, circulations: [] }];
    const places = Map.groupBy(copies, ({ branch, shelving, callNumber, part, note, status }) =>
      JSON.stringify([branch, shelving, callNumber, part, note, status === "unknown"]),
    );
    return [...places.values()].map((together) => holdingOf(nucCode, library.name, together));
  });
}

function holdingOf(
  nucCode: string,
  libraryName: string,
  copies: readonly TitleCopy[],
): OpacHolding {
  const [first] = copies;
  const note = [first?.note, isUnknown(first) ? first?.statusText : null].filter(Boolean);
  return {
    nucCode,
    localLocation: first?.branch ?? libraryName,
    ...optional("shelvingLocation", first?.shelving),
    ...optional("callNumber", first?.callNumber),
    ...optional("publicNote", note.join(". ")),
    ...optional("enumAndChron", first?.part),
    circulations: isUnknown(first) ? [] : copies.map(circulationOf),
  };
}

/** availableNow cannot be left open: of a copy whose state nobody knows nothing is said rather than a guess. */
function isUnknown(copy: TitleCopy | undefined): boolean {
  return copy?.status === "unknown";
}

function circulationOf(copy: TitleCopy): OpacCirculation {
  return {
    availableNow: copy.status === "available" || copy.status === "reference",
    onHold: copy.status === "on-hold",
    renewable: false,
    ...optional("restrictions", restrictionsOf(copy)),
    ...optional("itemId", copy.barcode),
    ...optional("enumAndChron", copy.part),
  };
}

function restrictionsOf({ loanable, status, statusText }: TitleCopy): string | null {
  if (status === "reference") return "Reference only";
  if (loanable === false) return "Not loanable";
  return status === "available" ? null : statusText;
}

function optional<Name extends string>(
  name: Name,
  text: string | null | undefined,
): { readonly [Key in Name]?: string } {
  return text ? ({ [name]: text } as { readonly [Key in Name]?: string }) : {};
}
