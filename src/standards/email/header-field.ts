/** A field of a header: its name in lower case, its value on one line and otherwise as it was sent. */
export type HeaderField = { readonly name: string; readonly value: string };

/** RFC 5322 §2.1.1: lines should be no longer than 78 characters. */
const WIDTH = 78;

/** Reads a block of fields, unfolded (RFC 5322 §2.2.3); what is no field is passed over. */
export function readFields(block: string): readonly HeaderField[] {
  const lines: string[] = [];
  for (const line of block.split(/\r?\n|\r/)) {
    if (/^[ \t]/.test(line) && lines.length > 0) lines[lines.length - 1] += line;
    else lines.push(line);
  }
  return lines.flatMap((line) => readField(line) ?? []);
}

function readField(line: string): HeaderField | null {
  const colon = line.indexOf(":");
  const name = line.slice(0, Math.max(colon, 0)).trim().toLowerCase();
  // RFC 5322 §2.2: a name is printable ASCII without colon and space.
  return /^[!-9;-~]+$/.test(name) ? { name, value: line.slice(colon + 1).trim() } : null;
}

/** The value of the first field of that name; null where there is none. */
export function fieldValue(fields: readonly HeaderField[], name: string): string | null {
  return fields.find((field) => field.name === name)?.value ?? null;
}

/** The values of all fields of that name, in their order. */
export function fieldValues(fields: readonly HeaderField[], name: string): readonly string[] {
  return fields.filter((field) => field.name === name).map(({ value }) => value);
}

/**
 * Writes a field, folded between its words; the last line has no line break. Whatever is in the value
 * stays in the value: line breaks and other controls in it become spaces.
 */
export function foldField(name: string, value: string): string {
  const lines = [`${name}:`];
  // oxlint-disable-next-line no-control-regex -- controls are what this looks for
  for (const word of value.split(/[\u0000-\u0020\u007f\u0085\u2028\u2029]+/).filter(Boolean)) {
    const line = lines.at(-1) ?? "";
    if (line.length + 1 + word.length <= WIDTH) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(` ${word}`);
  }
  return lines.join("\r\n");
}
