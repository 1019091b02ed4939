import {
  type DataField,
  isDataField,
  type MarcField,
  type MarcRecord,
  type Subfield,
} from "../record.ts";
import { groupScripts } from "./alternatives.ts";
import { marc21FixedField, marc21Leader, sharedControlFields } from "./coded.ts";
import { type FieldRule, fieldRules, linkRules, nameRules } from "./field-map.ts";
import { convertLink } from "./links.ts";
import { convertName } from "./names.ts";
import { convertTitle } from "./title.ts";
import { VernacularLinks } from "./vernacular.ts";

/**
 * A UNIMARC record as a MARC 21 one, for reading only: it holds what a description needs, not all that
 * the original has; fields in other scripts become 880. Keep the original for exchange.
 */
export function unimarcToMarc21(record: MarcRecord): MarcRecord {
  const traced = record.fields.some(({ tag }) => linkRules[tag] === "830");
  const fields = record.fields.filter(isDataField).map(withSortMarks);
  const links = new VernacularLinks();
  const converted = groupScripts(fields).flatMap(({ field, alternatives }) =>
    links.join(
      convertField(field, traced),
      alternatives.map((other) => convertField(other, traced)),
    ),
  );
  const fixed: MarcField = { tag: "008", value: marc21FixedField(record) };
  return {
    leader: marc21Leader(record.leader),
    fields: [...sharedControlFields(record), fixed, ...converted.sort(byTag)],
  };
}

function byTag(a: MarcField, b: MarcField): number {
  return a.tag < b.tag ? -1 : Number(a.tag > b.tag);
}

/** The marks around a part not used in sorting come as U+0088 and U+0089 from files in Unicode. */
function withSortMarks(field: DataField): DataField {
  if (!field.subfields.some(({ value }) => /[\u0088\u0089]/.test(value))) return field;
  const subfields = field.subfields.map(({ code, value }) => ({
    code,
    value: value.replaceAll("\u0088", "\u0098").replaceAll("\u0089", "\u009c"),
  }));
  return { ...field, subfields };
}

function convertField(field: DataField, seriesTraced: boolean): DataField[] {
  const { tag } = field;
  const rule = fieldRules[tag];
  if (rule) return applyRule(field, rule);
  const name = nameRules[tag];
  if (name) return convertName(field, name);
  const link = linkRules[tag];
  if (link) return convertLink(field, link);
  const special = specials[tag];
  return special ? special(field, seriesTraced) : [];
}

const specials: Readonly<Record<string, (field: DataField, seriesTraced: boolean) => DataField[]>> =
  {
    "101": convertLanguages,
    "200": convertTitle,
    "214": convertPublication,
    "225": convertSeries,
    "327": convertContents,
  };

function applyRule(field: DataField, rule: FieldRule): DataField[] {
  const codes = new Map(rule.subfields.split(" ").map((pair) => [pair.charAt(0), pair.charAt(1)]));
  const subfields = renamed(field, codes);
  if (subfields.length === 0) return [];
  return [{ tag: rule.to, ind1: rule.ind1 ?? " ", ind2: rule.ind2 ?? " ", subfields }];
}

function renamed(field: DataField, codes: ReadonlyMap<string, string>): Subfield[] {
  return field.subfields.flatMap(({ code, value }) => {
    const to = codes.get(code);
    return to === undefined ? [] : [{ code: to, value }];
  });
}

const languageCodes = new Map([
  ["a", "a"],
  ["c", "h"],
  ["d", "b"],
  ["j", "j"],
]);

function convertLanguages(field: DataField): DataField[] {
  const subfields = renamed(field, languageCodes);
  const ind1 = field.ind1 === "0" ? "0" : "1";
  return subfields.length === 0 ? [] : [{ tag: "041", ind1, ind2: " ", subfields }];
}

/** Indicator 2 of 214 tells publication 0, production 1, distribution 2, manufacture 3, copyright 4. */
function convertPublication(field: DataField): DataField[] {
  const ind2 = { "0": "1", "1": "0" }[field.ind2] ?? field.ind2;
  return applyRule(field, { to: "264", subfields: "aa cb dc", ind2 });
}

function convertSeries(field: DataField, traced: boolean): DataField[] {
  return applyRule(field, { to: "490", subfields: "aa hn ip vv xx", ind1: traced ? "1" : "0" });
}

/** Each title of the contents is a subfield of its own. */
function convertContents(field: DataField): DataField[] {
  const parts = field.subfields.filter(({ code }) => code === "a").map(({ value }) => value);
  const value = parts.join(" -- ");
  return value === ""
    ? []
    : [{ tag: "505", ind1: "0", ind2: " ", subfields: [{ code: "a", value }] }];
}
