import type { Context } from "hono";
import type { ZodError, ZodObject } from "zod";
import { problem, type WebEnv } from "#kernel/http";
import { apiFaultWords } from "../../messages/api-faults-index.ts";
import { type ParameterFault, parameterFaults } from "./parameter-faults.ts";

/** Answers that parameters cannot be used, with each of them and what it has to be, in the language asked for. */
export function invalidParameters(
  c: Context<WebEnv>,
  { issues }: ZodError,
  params: ZodObject,
): Response {
  const t = apiFaultWords(c.get("visit").locale);
  const given = new URL(c.req.url).searchParams;
  return unusable(c, parameterFaults(t, issues, { params, given }));
}

/** The same with the faults as they are. */
export function unusable(c: Context<WebEnv>, errors: readonly ParameterFault[]): Response {
  const t = apiFaultWords(c.get("visit").locale);
  c.header("vary", "accept-language, cookie", { append: true });
  return problem(c, 400, "invalid-parameters", t("unusable"), { errors });
}
