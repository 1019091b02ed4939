import { z } from "zod";

const schemaOf = z.object({
  type: z.string().optional(),
  enum: z.array(z.string()).optional(),
  default: z.union([z.string(), z.number(), z.array(z.string())]).optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  maxLength: z.number().optional(),
  items: z.object({ maxLength: z.number().optional() }).optional(),
});

const parameter = z.object({
  name: z.string(),
  in: z.enum(["query", "path"]),
  required: z.boolean(),
  description: z.string(),
  schema: schemaOf,
  example: z.union([z.string(), z.number(), z.array(z.string())]).optional(),
});
export type ApiParameter = z.output<typeof parameter>;

const operation = z.object({
  operationId: z.string(),
  summary: z.string(),
  description: z.string(),
  tags: z.array(z.string()),
  parameters: z.array(parameter),
  responses: z.record(z.string(), z.object({ description: z.string() })),
});
export type ApiOperation = z.output<typeof operation>;

const description = z.object({
  tags: z.array(z.object({ name: z.string(), description: z.string() })),
  paths: z.record(z.string(), z.object({ get: operation })),
});

/** What a page shows of the description: groups of operations, each with its path. */
export type DescribedApi = readonly {
  readonly name: string;
  readonly about: string;
  readonly operations: readonly (ApiOperation & { readonly path: string })[];
}[];

/** Reads the description for programs as what people want to know. */
export function describedApi(document: object): DescribedApi {
  const { tags, paths } = description.parse(document);
  const operations = Object.entries(paths).map(([path, { get }]) => ({ path, ...get }));
  return tags.map(({ name, description: about }) => ({
    name,
    about,
    operations: operations.filter((one) => one.tags.includes(name)),
  }));
}

/** The path of a first request, with the example of each parameter that has one. */
export function examplePath(path: string, parameters: readonly ApiParameter[]): string {
  const query = new URLSearchParams();
  let filled = path;
  for (const { name, in: where, example } of parameters)
    for (const value of example === undefined ? [] : [example].flat())
      if (where === "path") filled = filled.replace(`{${name}}`, encodeURIComponent(value));
      else query.append(name, String(value));
  return query.size === 0 ? filled : `${filled}?${query}`;
}
