import type { z } from "zod";
import { InvalidInput } from "#kernel/access";

/** What was entered, as the shape has it. @throws InvalidInput with the first name of every path */
export function checked<Shape extends z.ZodType>(shape: Shape, given: unknown): z.output<Shape> {
  const read = shape.safeParse(given);
  if (read.success) return read.data;
  const faults = read.error.issues.map(({ path, message }) => [String(path[0] ?? ""), message]);
  // Of several faults of one field the first says what to do.
  throw new InvalidInput(Object.fromEntries(faults.toReversed()));
}
