import { element, textElement } from "#standards/xml";
import type { ModsName, ModsSubject } from "./record.ts";

/** A name with its dates and what its bearer did. */
export function nameXml({ type, name, dates, roles, isPrimary }: ModsName): string {
  return element("name", { type, usage: isPrimary ? "primary" : undefined }, [
    textElement("namePart", name),
    ...(dates === undefined ? [] : [textElement("namePart", dates, { type: "date" })]),
    ...roles.map(roleXml),
  ]);
}

function roleXml(role: string): string {
  const isCode = /^[a-z]{3}$/.test(role);
  const attributes = isCode ? { type: "code", authority: "marcrelator" } : { type: "text" };
  return element("role", {}, [textElement("roleTerm", role, attributes)]);
}

/** A subject heading in its parts. */
export function subjectXml({ authority, parts }: ModsSubject): string {
  return element("subject", { authority }, parts.map(partXml));
}

function partXml({ kind, text }: ModsSubject["parts"][number]): string {
  switch (kind) {
    case "topic":
    case "geographic":
    case "temporal":
      return textElement(kind, text);
    case "title":
      return element("titleInfo", {}, [textElement("title", text)]);
    default:
      return element("name", { type: kind }, [textElement("namePart", text)]);
  }
}
