import type { SearchChange, SearchDocument, SearchSchema } from "../port.ts";
import { MOST_FIELDS } from "./segment/marks.ts";

const LONGEST_ID = 64;
const LONGEST_VALUE = 1000;
const HIGHEST_RANK = 65_535;

function refuse(document: { readonly kind: string; readonly id: string }, why: string): never {
  throw new TypeError(
    `Search document ${document.kind} ${document.id.slice(0, LONGEST_ID)}: ${why}`,
  );
}

function checkNames(
  document: SearchDocument,
  what: string,
  given: object,
  known: readonly string[],
): void {
  for (const name of Object.keys(given)) {
    if (!known.includes(name)) refuse(document, `${what} ${name} is not in the schema`);
  }
}

function checkValues(document: SearchDocument, values: readonly string[]): void {
  for (const value of values) {
    if (value.length > LONGEST_VALUE)
      refuse(document, `a facet or scope value is longer than ${LONGEST_VALUE}`);
  }
}

function checkNamed(
  { kind, id }: { readonly kind: string; readonly id: string },
  kinds: ReadonlySet<string>,
): void {
  if (!kinds.has(kind)) throw new TypeError(`Search kind ${kind} is not registered`);
  if (id.length === 0 || id.length > LONGEST_ID || !id.isWellFormed())
    refuse({ kind, id }, "its id is not usable");
}

function checkNumbers(document: SearchDocument): void {
  const { rank, numbers } = document;
  if (!Number.isInteger(rank) || rank < 0 || rank > HIGHEST_RANK) {
    refuse(document, `its rank is not 0 to ${HIGHEST_RANK}`);
  }
  for (const value of Object.values(numbers)) {
    if (!Number.isSafeInteger(value)) refuse(document, "a number is not whole");
  }
}

/** Throws a TypeError that says what is wrong with a document: a fault of the module that made it. */
export function checkDocument(
  document: SearchDocument,
  schemas: ReadonlyMap<string, SearchSchema>,
): void {
  const schema = schemas.get(document.kind);
  if (schema === undefined) throw new TypeError(`Search kind ${document.kind} is not registered`);
  checkNamed(document, new Set(schemas.keys()));
  checkNumbers(document);
  checkNames(document, "text", document.text, Object.keys(schema.text));
  checkNames(document, "facet", document.facets, schema.facets);
  checkNames(document, "number", document.numbers, schema.numbers);
  checkNames(document, "sort key", document.sortKeys, schema.sortKeys);
  checkValues(document, document.scope);
  for (const values of Object.values(document.facets)) checkValues(document, values);
}

export function checkChange(
  change: SearchChange,
  schemas: ReadonlyMap<string, SearchSchema>,
): void {
  if ("put" in change) checkDocument(change.put, schemas);
  else checkNamed(change.remove, new Set(schemas.keys()));
}

function checkOrders({ kind, orders = [] }: SearchSchema): void {
  for (const order of orders)
    if (!isOrder(order))
      throw new TypeError(`Search kind ${kind}: ${order} is no language with an order`);
}

/** Whether the runtime knows how the language sorts, which it does not say of tags that are none. */
function isOrder(tag: string): boolean {
  try {
    return Intl.Collator.supportedLocalesOf(tag).length === 1;
  } catch {
    return false;
  }
}

/** Throws when the schemas cannot be served: kinds twice, too many fields, the reserved facet. */
export function checkSchemas(schemas: readonly SearchSchema[]): ReadonlyMap<string, SearchSchema> {
  for (const { kind, text, facets } of schemas) {
    const fields = Object.keys(text).length;
    if (fields === 0 || fields > MOST_FIELDS)
      throw new TypeError(`Search kind ${kind} has ${fields} text fields`);
    if (facets.includes("kind") || facets.includes("id"))
      throw new TypeError(
        `Search kind ${kind}: the facets "kind" and "id" are there by themselves`,
      );
  }
  for (const schema of schemas) checkOrders(schema);
  const byKind = new Map(schemas.map((schema) => [schema.kind, schema]));
  if (byKind.size !== schemas.length) throw new TypeError("Two search schemas have the same kind");
  return byKind;
}
