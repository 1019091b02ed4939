import { z } from "zod";

/** An answer with JSON of one of the named schemas. */
export function content(description: string, name: string) {
  return {
    description,
    content: { "application/json": { schema: { $ref: `#/components/schemas/${name}` } } },
  };
}

/** An error for programs. */
export function problemContent(description: string) {
  const schema = { $ref: "#/components/schemas/Problem" };
  return { description, content: { "application/problem+json": { schema } } };
}

/** The parameters of a query string, from the schema that checks it; some may be given more than once. */
export function queryParameters(params: z.ZodObject, repeated: ReadonlySet<string>) {
  const { properties = {} } = z.toJSONSchema(params, { io: "input" });
  return Object.entries(properties).map(([name, property]) => {
    const { description, ...schema } = z.record(z.string(), z.unknown()).parse(property);
    const explode = repeated.has(name) ? { explode: true } : {};
    return { name, in: "query", required: false, description, schema, ...explode };
  });
}
