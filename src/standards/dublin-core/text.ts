const forbidden =
  // oxlint-disable-next-line no-control-regex -- control characters are what is sought
  /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  "\r": "&#xD;",
};

/** Text as character data of XML 1.0; what 2.2 allows in no form is left out. */
export function characterData(text: string): string {
  return text
    .toWellFormed()
    .replace(forbidden, "")
    .replace(/[&<>\r]/g, (character) => entities[character] ?? "");
}
