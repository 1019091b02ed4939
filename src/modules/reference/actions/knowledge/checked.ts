import type { z } from "zod";
import { InvalidInput } from "#kernel/access";

/** What was entered, as the shape has it. @throws InvalidInput with the field of each fault and its code. */
export function checked<Shape extends z.ZodType>(shape: Shape, given: unknown): z.output<Shape> {
  const result = shape.safeParse(given);
  if (result.success) return result.data;
  const faults = result.error.issues.map(
    ({ path, message }) => [String(path[0]), message] as const,
  );
  throw new InvalidInput(Object.fromEntries(faults.toReversed()));
}
