import { element, textElement } from "#standards/xml";
import type { OpacCirculation, OpacHolding } from "./holding.ts";

/** The identifier of the schema in SRU. Its elements are in no namespace. */
export const opacSchema = "info:srw/schema/1/opacxml-v1.0";

/** A bibliographic record, written already, with its holdings: valid against opacxml.xsd. */
export function writeOpacXml(record: string, holdings: readonly OpacHolding[]): string {
  return element("opacRecord", {}, [
    element("bibliographicRecord", {}, [record]),
    element("holdings", {}, holdings.map(holdingXml)),
  ]);
}

function holdingXml(holding: OpacHolding): string {
  return element("holding", {}, [
    ...optional("nucCode", holding.nucCode),
    ...optional("localLocation", holding.localLocation),
    ...optional("shelvingLocation", holding.shelvingLocation),
    ...optional("callNumber", holding.callNumber),
    ...optional("copyNumber", holding.copyNumber),
    ...optional("publicNote", holding.publicNote),
    ...optional("enumAndChron", holding.enumAndChron),
    ...(holding.circulations.length === 0
      ? []
      : [element("circulations", {}, holding.circulations.map(circulationXml))]),
  ]);
}

function circulationXml(circulation: OpacCirculation): string {
  return element("circulation", {}, [
    flag("availableNow", circulation.availableNow),
    ...optional("availabilityDate", circulation.availabilityDate),
    ...optional("restrictions", circulation.restrictions),
    ...optional("itemId", circulation.itemId),
    flag("renewable", circulation.renewable),
    flag("onHold", circulation.onHold),
    ...optional("enumAndChron", circulation.enumAndChron),
  ]);
}

function flag(name: string, isSet: boolean): string {
  return element(name, { value: isSet ? "1" : "0" }, []);
}

function optional(name: string, text: string | undefined): readonly string[] {
  return text === undefined || text === "" ? [] : [textElement(name, text)];
}
