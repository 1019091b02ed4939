/** Controls but tab and line feed; PostgreSQL keeps no NUL, and the rest is nothing that a reader typed. */
// oxlint-disable-next-line no-control-regex -- controls are what this looks for
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff]/g;
// oxlint-disable-next-line no-control-regex -- controls are what this looks for
const BREAKS = /[\u0000-\u0020\u007f-\u009f\u2028\u2029\ufeff]+/g;

/** Text from outside as it may be kept: line breaks of one kind, well-formed, without controls, cut at `most` characters. */
export function cleanText(text: string, most = Number.POSITIVE_INFINITY): string {
  const lines = text.slice(0, most).replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n");
  return lines.replace(CONTROLS, "").toWellFormed();
}

/** The same for what has one line: a subject, a name. */
export function cleanLine(text: string, most: number): string {
  return text.replace(BREAKS, " ").trim().slice(0, most).toWellFormed();
}
