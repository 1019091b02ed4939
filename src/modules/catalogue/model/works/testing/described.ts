import { type BibliographicDescription, describeRecord, type MarcField } from "#standards/marc";

const leaders = {
  book: "00000nam a2200000 a 4500",
  talking: "00000nim a2200000 a 4500",
  score: "00000ncm a2200000 a 4500",
  music: "00000njm a2200000 a 4500",
  film: "00000ngm a2200000 a 4500",
  journal: "00000nas a2200000 a 4500",
  article: "00000naa a2200000 a 4500",
} as const;

/** The description of a record for a test, its fields written as "245 14 $aThe end". */
export function described(
  form: keyof typeof leaders,
  ...fields: readonly string[]
): BibliographicDescription {
  return describeRecord({ leader: leaders[form], fields: fields.map(fieldOf) });
}

function fieldOf(line: string): MarcField {
  const tag = line.slice(0, 3);
  if (tag.startsWith("00")) return { tag, value: line.slice(4) };
  const [ind1 = " ", ind2 = " "] = line.slice(4, 6).replaceAll("#", " ");
  const parts = line.slice(7).split("$").slice(1);
  const subfields = parts.map((part) => ({ code: part.charAt(0), value: part.slice(1) }));
  return { tag, ind1, ind2, subfields };
}
