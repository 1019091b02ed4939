import { element, textElement } from "#standards/xml";
import { nameXml, subjectXml } from "./agents.ts";
import type { Mods, ModsLocation, ModsTitle } from "./record.ts";

const namespace = "http://www.loc.gov/mods/v3";

/** The identifier of the schema in SRU. */
export const modsSchema = "info:srw/schema/1/mods-v3.8";

/** Writes one description as an element that stands alone. */
export function writeMods(mods: Mods): string {
  return element("mods", { xmlns: namespace, version: "3.8" }, [
    ...mods.titles.map(titleXml),
    ...mods.names.map(nameXml),
    textElement("typeOfResource", mods.resourceType, {
      manuscript: mods.isManuscript ? "yes" : undefined,
    }),
    ...mods.genres.map((genre) => textElement("genre", genre)),
    ...originXml(mods.origin),
    ...mods.languages.map(languageXml),
    ...(mods.extent ? [element("physicalDescription", {}, optional("extent", mods.extent))] : []),
    ...optional("abstract", mods.abstract),
    ...optional("tableOfContents", mods.tableOfContents),
    ...optional("note", mods.responsibility, { type: "statement of responsibility" }),
    ...mods.notes.map((note) => textElement("note", note)),
    ...mods.subjects.map(subjectXml),
    ...mods.classifications.map(({ authority, mark }) =>
      textElement("classification", mark, { authority }),
    ),
    ...mods.series.map(seriesXml),
    ...mods.identifiers.map(({ type, value }) => textElement("identifier", value, { type })),
    ...mods.locations.map(locationXml),
    ...mods.urls.map(({ url, label }) =>
      element("location", {}, [textElement("url", url, { displayLabel: label })]),
    ),
    recordXml(mods.record),
  ]);
}

function titleXml({ type, title, subTitle, partName }: ModsTitle): string {
  return element("titleInfo", { type }, [
    textElement("title", title),
    ...optional("subTitle", subTitle),
    ...optional("partName", partName),
  ]);
}

function originXml({ places, publishers, dateIssued, edition }: Mods["origin"]): readonly string[] {
  const content = [
    ...places.map((place) =>
      element("place", {}, [textElement("placeTerm", place, { type: "text" })]),
    ),
    ...publishers.map((publisher) => textElement("publisher", publisher)),
    ...optional("dateIssued", dateIssued),
    ...optional("edition", edition),
  ];
  return content.length === 0 ? [] : [element("originInfo", {}, content)];
}

function languageXml(code: string): string {
  return element("language", {}, [
    textElement("languageTerm", code, { type: "code", authority: "iso639-2b" }),
  ]);
}

function seriesXml({ title, volume }: Mods["series"][number]): string {
  return element("relatedItem", { type: "series" }, [
    element("titleInfo", {}, [textElement("title", title), ...optional("partNumber", volume)]),
  ]);
}

function locationXml({ physicalLocation, shelfLocators }: ModsLocation): string {
  return element("location", {}, [
    textElement("physicalLocation", physicalLocation),
    ...shelfLocators.map((mark) => textElement("shelfLocator", mark)),
  ]);
}

function recordXml({ id, changedAt }: Mods["record"]): string {
  return element("recordInfo", {}, [
    textElement("recordChangeDate", changedAt.toISOString(), { encoding: "w3cdtf" }),
    textElement("recordIdentifier", id),
  ]);
}

function optional(
  name: string,
  text: string | undefined,
  attributes: Readonly<Record<string, string>> = {},
): readonly string[] {
  return text === undefined || text === "" ? [] : [textElement(name, text, attributes)];
}
