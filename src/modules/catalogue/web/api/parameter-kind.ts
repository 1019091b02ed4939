import type { ApiWords } from "../../messages/api-index.ts";
import type { ApiParameter } from "./described-api.ts";

/** What may be given for a parameter, in words. */
export function parameterKind(t: ApiWords, { schema, required }: ApiParameter): string {
  const { type, default: otherwise } = schema;
  return [
    kindOf(t, schema),
    type === "array" ? t("page-repeatable") : "",
    required ? t("page-required") : "",
    otherwise === undefined || otherwise === "" || Array.isArray(otherwise)
      ? ""
      : t("page-default", { value: otherwise.toString() }),
  ]
    .filter(Boolean)
    .join(" · ");
}

function kindOf(t: ApiWords, schema: ApiParameter["schema"]): string {
  const { type, minimum, maximum } = schema;
  if (schema.enum) return t("page-one-of", { values: schema.enum.join(", ") });
  if (type === "integer")
    return t("page-range", { from: String(minimum ?? 0), to: String(maximum ?? "") });
  const most = schema.items?.maxLength ?? schema.maxLength;
  return most === undefined ? t("page-text") : t("page-at-most", { count: most });
}
