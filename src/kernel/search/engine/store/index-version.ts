import { createHash } from "node:crypto";
import type { SearchSchema } from "../../port.ts";
import { FOLDING_VERSION } from "../../folding/index.ts";
import { TRAILER_MAGIC } from "./segment-file.ts";

/**
 * Names what an index was made with: format, folding and schemas. Files with another name are not
 * read, because they would answer differently from what is added to them.
 */
export function indexVersion(schemas: readonly SearchSchema[]): string {
  const sorted = schemas.toSorted((a, b) => (a.kind < b.kind ? -1 : 1));
  const shapes = sorted.map(({ kind, text, facets, numbers, sortKeys, orders = [] }) => [
    kind,
    Object.entries(text).map(([name, field]) => [name, field.weight, field.completes ?? false]),
    facets,
    numbers,
    sortKeys,
    orders,
  ]);
  const hash = createHash("sha256").update(JSON.stringify(shapes)).digest("hex").slice(0, 16);
  return `${TRAILER_MAGIC}/${FOLDING_VERSION}/${hash}`;
}
