import type { Context } from "hono";
import { keptAnswer } from "../kept-answer.ts";

/** Answers with JSON and an ETag of its content; 304 when the caller has it already. */
export function jsonWithTag(c: Context, value: unknown, type = "application/json"): Response {
  return keptAnswer(c, JSON.stringify(value), { type, inAnyLanguage: true });
}
