/** A text as a value of the type TEXT (RFC 5545 §3.3.11). */
export function escapeText(text: string): string {
  return text.replaceAll(/[\\;,]/g, String.raw`\$&`).replaceAll(/\r\n|\r|\n/g, String.raw`\n`);
}

/** A value of the type TEXT as the text that it says. */
export function unescapeText(value: string): string {
  return value.replaceAll(/\\(.)/g, (_, escaped: string) =>
    escaped === "n" || escaped === "N" ? "\n" : escaped,
  );
}

/** The texts of a list: commas that are not escaped part them. */
export function readTextList(value: string): readonly string[] {
  const parts = value.match(/(?:[^\\,]|\\.)+/g) ?? [];
  return parts.map(unescapeText);
}

/** Texts as one value. */
export function writeTextList(texts: readonly string[]): string {
  return texts.map(escapeText).join(",");
}
