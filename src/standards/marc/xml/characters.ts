import type { Warning } from "../problem.ts";

const forbidden =
  // oxlint-disable-next-line no-control-regex -- control characters are what is sought
  /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
// oxlint-disable-next-line no-control-regex -- control characters are what is sought
const quickForbidden = /[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]/;

/** Text without the characters that XML 1.0 (2.2) does not allow in any form; says how many went. */
export function withoutForbidden(text: string, warnings: Warning[], tag = ""): string {
  if (!quickForbidden.test(text)) return text;
  const count = text.match(forbidden)?.length ?? 0;
  if (count === 0) return text;
  warnings.push({ code: "control-characters", params: { tag, count } });
  return text.replace(forbidden, "");
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#xD;",
};

/** Text as character data or the value of an attribute. */
export function escapeXml(text: string): string {
  return /[&<>"\r]/.test(text)
    ? text.replace(/[&<>"\r]/g, (character) => entities[character] ?? "")
    : text;
}
