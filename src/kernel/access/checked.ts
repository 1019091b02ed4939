import type { z } from "zod";
import { InvalidInput } from "./refusal.ts";

/**
 * What was entered, as the shape has it. @throws InvalidInput with the path of every value that does not fit
 * (`name.en`, `tiers.0`) and its message, a key of the module's messages; of several faults the first.
 */
export function checked<Shape extends z.ZodType>(shape: Shape, given: unknown): z.output<Shape> {
  return fitting(shape, given, (path) => path.join("."));
}

/** The same for forms that have one field for a list or a group: faults within it are the field's. */
export function checkedFields<Shape extends z.ZodType>(
  shape: Shape,
  given: unknown,
): z.output<Shape> {
  return fitting(shape, given, ([field = ""]) => String(field));
}

function fitting<Shape extends z.ZodType>(
  shape: Shape,
  given: unknown,
  nameOf: (path: readonly PropertyKey[]) => string,
): z.output<Shape> {
  const read = shape.safeParse(given);
  if (read.success) return read.data;
  const faults = read.error.issues.map(({ path, message }) => [nameOf(path), message] as const);
  // Of entries with one key the last stays: the first fault of a field says what to do.
  throw new InvalidInput(Object.fromEntries(faults.toReversed()));
}
