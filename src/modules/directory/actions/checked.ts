import type { z } from "zod";
import { InvalidInput } from "#kernel/access";

/**
 * What was entered, as the shape has it. @throws InvalidInput with the path of every value that
 * does not fit (`name.en`, `hours.mon`) and a key of the messages that says why.
 */
export function checked<Shape extends z.ZodType>(shape: Shape, given: unknown): z.output<Shape> {
  const result = shape.safeParse(given);
  if (result.success) return result.data;
  const faults = result.error.issues.map(({ path, message }) => [path.join("."), message] as const);
  throw new InvalidInput(Object.fromEntries(faults.toReversed()));
}
