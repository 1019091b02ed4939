/** The longest text of a cell, in UTF-16 units, as spreadsheets have it. */
const LONGEST = 32_767;

/** What XML 1.0 cannot say at all (production 2), and lone halves of surrogates. */
// oxlint-disable-next-line no-control-regex -- these are the ones meant
const UNSAYABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** A cell's text within an element. `_x0041_` would be read as a letter (ECMA-376 part 1, 22.9.2.19), so its "_" is written so. */
export function cellText(text: string): string {
  return escaped(text.slice(0, LONGEST).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")).replace(
    /\r/g,
    "&#13;",
  );
}

/** A text within an attribute of double quotes. */
export function attributeText(text: string): string {
  return escaped(text).replaceAll('"', "&quot;");
}

function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(UNSAYABLE, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
