import type { Context } from "hono";
import type { ZodError } from "zod";
import { problem } from "#kernel/http";

/** Answers that parameters cannot be used, with each of them and why. */
export function invalidParameters(c: Context, { issues }: ZodError): Response {
  return problem(c, 400, "invalid-parameters", "Some parameters cannot be used.", {
    errors: issues.map(({ path, message }) => ({ parameter: path.join(".") || null, message })),
  });
}
