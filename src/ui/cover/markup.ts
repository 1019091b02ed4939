/** Attributes of an SVG element; numbers are shortened to two decimals. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

const ENTITY: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** XML 1.0, section 2.2: of the control characters only tab and line ends are allowed. */
const FORBIDDEN = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu;

/** Text as XML may hold it: what is forbidden is dropped, lone surrogates become U+FFFD. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(FORBIDDEN, "")
    .replaceAll(/[&<>"]/g, (char) => ENTITY[char] ?? char);
}

function attribute([name, value]: readonly [string, string | number | undefined]): string {
  if (value === undefined) return "";
  const written =
    typeof value === "number" ? String(Math.round(value * 100) / 100) : escapeXml(value);
  return ` ${name}="${written}"`;
}

/** One SVG element; `content` is markup already. */
export function element(name: string, attributes: Attributes, content = ""): string {
  const head = `<${name}${Object.entries(attributes).map(attribute).join("")}`;
  return content === "" ? `${head}/>` : `${head}>${content}</${name}>`;
}

export const rect = (
  x: number,
  y: number,
  width: number,
  height: number,
  more: Attributes,
): string => element("rect", { x, y, width, height, ...more });

export const circle = (cx: number, cy: number, r: number, more: Attributes): string =>
  element("circle", { cx, cy, r, ...more });

export const path = (d: string, more: Attributes): string => element("path", { d, ...more });

/** A coordinate pair for path data. */
export const at = (x: number, y: number): string =>
  `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
