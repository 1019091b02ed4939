import { z } from "zod";

/** What a setting has to be like, as it is said to whoever gave another: "a whole number from 0 to 65535". */
export function wantedForm(type: z.ZodType): string {
  const form = z.toJSONSchema(type, { io: "input", unrepresentable: "any" });
  if (form.type === "integer") return `a whole number from ${form.minimum} to ${form.maximum}`;
  if (form.enum) return `one of ${form.enum.join(", ")}`;
  if (form.examples) return `something like ${form.examples.join(" or ")}`;
  return form.minLength === undefined ? "text" : `at least ${form.minLength} characters`;
}
