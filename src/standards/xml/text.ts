/** XML 1.0, 2.2: these characters are allowed in no form, not even escaped. */
const forbidden = /[^\P{Cc}\t\n\r\x7f-\x9f]|[\ufffe\uffff]/gu;

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#xD;",
  "\n": "&#xA;",
  "\t": "&#x9;",
};

/** Text as character data; what XML has no form for is left out, half a surrogate pair becomes U+FFFD. */
export function characterData(text: string): string {
  return allowed(text).replace(/[&<>\r]/g, (character) => entities[character] ?? "");
}

/** Text as the value of an attribute in double quotes; line ends and tabs stay what they are (3.3.3). */
export function attributeValue(text: string): string {
  return allowed(text).replace(/[&<>"\r\n\t]/g, (character) => entities[character] ?? "");
}

function allowed(text: string): string {
  return text.toWellFormed().replace(forbidden, "");
}
