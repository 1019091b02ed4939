import { attributeValue, characterData } from "./text.ts";

/** Values of attributes as plain text; those that are undefined are left out. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** An element around markup that is written already. */
export function element(name: string, attributes: Attributes, content: readonly string[]): string {
  const start = `<${name}${written(attributes)}`;
  return content.length === 0 ? `${start}/>` : `${start}>${content.join("")}</${name}>`;
}

/** An element around plain text. */
export function textElement(name: string, text: string, attributes: Attributes = {}): string {
  return `<${name}${written(attributes)}>${characterData(text)}</${name}>`;
}

/** A whole document in UTF-8 around its root element. */
export function document(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

function written(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? "" : ` ${name}="${attributeValue(value)}"`))
    .join("");
}
