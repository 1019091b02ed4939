import { z } from "zod";
import type { ApiFaultWords } from "../../messages/api-faults-index.ts";

/** What is wrong with one parameter. */
export type ParameterFault = { readonly parameter: string; readonly message: string };

type Issue = z.core.$ZodIssue;
type Form = z.core.JSONSchema.BaseSchema;

/** Every parameter that cannot be used, once, with what it has to be: told from the schema that checked it. */
export function parameterFaults(
  t: ApiFaultWords,
  issues: readonly Issue[],
  { params, given }: { readonly params: z.ZodObject; readonly given: URLSearchParams },
): readonly ParameterFault[] {
  const { properties = {} } = z.toJSONSchema(params, { io: "input" });
  const names = Object.keys(properties).join(", ");
  const faults = issues.flatMap((issue): readonly ParameterFault[] => {
    if (issue.code === "unrecognized_keys")
      return issue.keys.map((parameter) => ({ parameter, message: t("unknown", { names }) }));
    const parameter = String(issue.path[0] ?? "");
    const form = properties[parameter];
    const times = given.getAll(parameter).length;
    const message = typeof form === "object" && times > 0 ? told(t, form, times) : t("needed");
    return [{ parameter, message }];
  });
  return [...new Map(faults.map((fault) => [fault.parameter, fault])).values()];
}

function told(t: ApiFaultWords, form: Form, times: number): string {
  if (times > 1 && form.type !== "array") return t("once");
  if (form.type === "integer")
    return t("whole-number", { least: `${form.minimum}`, most: `${form.maximum}` });
  if (form.enum) return t("one-of", { values: form.enum.join(", ") });
  if (form.type === "array") return toldList(t, form);
  if (form.pattern) return t("names", { values: namesIn(form.pattern) });
  return toldText(t, form);
}

function toldList(t: ApiFaultWords, { items, maxItems }: Form): string {
  const { minLength = 0, maxLength } =
    typeof items === "object" && !Array.isArray(items) ? items : {};
  return t("list-of-texts", { items: `${maxItems}`, least: `${minLength}`, most: `${maxLength}` });
}

function toldText(t: ApiFaultWords, { minLength, maxLength }: Form): string {
  return minLength === undefined
    ? t("text-at-most", { most: `${maxLength}` })
    : t("text-length", { least: `${minLength}`, most: `${maxLength}` });
}

/** The names between which a pattern chooses. */
function namesIn(pattern: string): string {
  return [...new Set(pattern.match(/[a-z-]{2,}/g))].join(", ");
}
