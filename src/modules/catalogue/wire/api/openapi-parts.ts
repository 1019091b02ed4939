import { z } from "zod";
import { apiTexts } from "../../messages/api-index.ts";

const header = (description: string) => ({ description, schema: { type: "string" } });
const limits = { RateLimit: header(apiTexts["header-limit"]) };

/** An answer with JSON of one of the named schemas; a page of a list leads to the others. */
export function content(description: string, name: string, paged = false) {
  return {
    description,
    headers: {
      ETag: header(apiTexts["header-etag"]),
      ...limits,
      ...(paged ? { Link: header(apiTexts["header-link"]) } : {}),
    },
    content: { "application/json": { schema: { $ref: `#/components/schemas/${name}` } } },
  };
}

/** An error for programs. */
export function problemContent(description: string) {
  const schema = { $ref: "#/components/schemas/Problem" };
  return { description, content: { "application/problem+json": { schema } } };
}

/** What every operation may answer besides its own. */
export const alwaysPossible = {
  304: { description: apiTexts["answer-unchanged"] },
  429: problemContent(apiTexts["answer-too-many"]),
};

/** Values for trying: what a program would send first. */
export type Examples = Readonly<Record<string, string | number | readonly string[]>>;

/** The parameters of a query string, from the schema that checks it; some may be given more than once. */
export function queryParameters(
  params: z.ZodObject,
  repeated: ReadonlySet<string>,
  examples: Examples = {},
) {
  const { properties = {}, required = [] } = z.toJSONSchema(params, { io: "input" });
  return Object.entries(properties).map(([name, property]) => {
    const { description, ...schema } = z.record(z.string(), z.unknown()).parse(property);
    return {
      name,
      in: "query",
      required: required.includes(name),
      description,
      schema,
      ...(repeated.has(name) ? { explode: true } : {}),
      ...(name in examples ? { example: examples[name] } : {}),
    };
  });
}

/** A parameter that is a part of the path. */
export function pathParameter(name: string, description: string, schema: object, example: string) {
  return { name, in: "path", required: true, description, schema, example };
}
