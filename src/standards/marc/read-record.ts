import type { SyntaxOption } from "./iso2709/charset.ts";
import type { MarcFormat } from "./detect-format.ts";
import { createReader } from "./read-marc.ts";
import type { MarcRecord } from "./record.ts";

/** The one record that these bytes are, at once; undefined when they are none. */
export function readRecord(
  bytes: Uint8Array,
  options: { readonly format: MarcFormat; readonly syntax?: SyntaxOption },
): MarcRecord | undefined {
  const reader = createReader(options.format, options);
  for (const result of [...reader.push(bytes), ...reader.end()])
    if (result.ok) return result.record;
  return undefined;
}
