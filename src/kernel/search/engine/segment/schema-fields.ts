import type { SearchSchema } from "../../port.ts";

/** A text field with its number, which is its place in the schema. */
export type TextField = {
  readonly name: string;
  readonly number: number;
  readonly weight: number;
  readonly completes: boolean;
  /** Whether a query that equals a whole value goes first: true of the weightiest fields. */
  readonly exact: boolean;
};

export function textFields(schema: SearchSchema): TextField[] {
  const entries = Object.entries(schema.text);
  const heaviest = Math.max(...entries.map(([, field]) => field.weight));
  return entries.map(([name, field], number) => ({
    name,
    number,
    weight: field.weight,
    completes: field.completes ?? false,
    exact: field.weight === heaviest,
  }));
}
