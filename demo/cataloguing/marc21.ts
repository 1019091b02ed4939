import type { DataField, MarcRecord } from "#standards/marc";
import { addedEntries, mainEntry, originalTitle } from "./access.ts";
import { carrierFields } from "./carrier.ts";
import { callNumber, classField } from "./classification.ts";
import { codedFields, leader } from "./coded.ts";
import {
  editionField,
  physicalField,
  publicationField,
  seriesFields,
  titleField,
  type Description,
} from "./description.ts";
import { control, data, record, stopped } from "./fields.ts";
import { itemFields, type Holder } from "./items.ts";
import { localFields } from "./local.ts";
import { naturalOrder } from "./names.ts";
import { hasNative, nativeStatement, romanStatement, type Statement } from "./statement.ts";
import { subjectFields } from "./subjects.ts";
import { linked } from "./vernacular.ts";
import type { Contributor } from "./work.ts";

/** The MARC 21 record that this library made for the edition, with its items. */
export function marc21Record(of: Description, holder: Holder, controlNumber: string): MarcRecord {
  const { work } = of.edition;
  const number = callNumber(of);
  return record(leader(of), [
    control("001", controlNumber),
    control("003", holder.symbol),
    ...codedFields(of),
    data("035", "  ", [["a", `(${holder.symbol})${controlNumber}`]]),
    data("040", "  ", [
      ["a", holder.symbol],
      ["b", of.profile.language],
      ["e", of.rda ? "rda" : null],
      ["c", holder.symbol],
    ]),
    ...languageField(of),
    ...classField(number),
    ...originalTitle(of),
    ...describedFields(of),
    ...editionField(of),
    physicalField(of),
    ...(of.rda ? carrierFields(work) : []),
    ...seriesFields(of),
    ...performerNote(of),
    ...(of.profile.summary ? [data("520", "  ", [["a", work.summary]])] : []),
    ...subjectFields(of),
    ...localFields(of, holder.kind),
    ...itemFields(of, holder),
  ]);
}

function languageField(of: Description): DataField[] {
  const { language, original_language: original } = of.edition.work;
  return original
    ? [
        data("041", "1 ", [
          ["a", language],
          ["h", original],
        ]),
      ]
    : [];
}

/** Field 511: who acts, sings or plays, where the library makes full records. */
function performerNote(of: Description): DataField[] {
  const performers = of.edition.work.contributors.filter(({ role }) => role === "performer");
  if (!of.profile.addedEntries || performers.length === 0) return [];
  const names = performers.map(({ name }) => naturalOrder(name, of.edition.work.language));
  return [
    data("511", of.edition.work.form === "film" ? "1 " : "0 ", [["a", stopped(names.join(", "))]]),
  ];
}

/** Heading, title, publication and added entries in the script or scripts of this library. */
function describedFields(of: Description): DataField[] {
  const { work } = of.edition;
  const roman = romanStatement(work, of.profile, of.choose);
  const scripts = work.language === of.profile.ownLanguage ? "native-paired" : of.profile.scripts;
  if (!hasNative(work) || scripts === "romanised") return allFields(of, roman);
  const native = nativeStatement(work, of.profile, of.choose);
  if (scripts === "native") return [...headings(of, roman), ...titlePage(of, native)];
  const [kept, other] = scripts === "paired" ? [roman, native] : [native, roman];
  const partners = allFields(of, other);
  return linked(allFields(of, kept).map((field, at) => [field, partners[at] ?? field] as const));
}

function allFields(of: Description, said: Statement): DataField[] {
  return [...headings(of, said), ...titlePage(of, said)].toSorted((a, b) =>
    a.tag.localeCompare(b.tag),
  );
}

function titlePage(of: Description, said: Statement): DataField[] {
  return [titleField(of, said), publicationField(of, said)];
}

function headings(of: Description, said: Statement): DataField[] {
  const named = (person: Contributor) =>
    said.script === "native" ? (person.native_name ?? person.name) : person.name;
  return [...mainEntry(of, said.author), ...addedEntries(of, named)];
}
