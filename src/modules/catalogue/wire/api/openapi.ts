import { z } from "zod";
import { foundTitles } from "./found-titles.ts";
import { titleDetail, titleSummary } from "./title-json.ts";
import { repeated, titleParams } from "./title-params.ts";

const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    errors: z.array(z.object({ parameter: z.string().nullable(), message: z.string() })).optional(),
  })
  .meta({ description: "RFC 9457" });

/** The description of this API (OpenAPI 3.1), made from the schemas that check it. */
export function openApiDocument(server: string): Readonly<Record<string, unknown>> {
  return {
    openapi: "3.1.1",
    info: {
      title: "Commonshelf catalogue",
      version: "1",
      description:
        "The titles that the libraries of the network have. Open to read, without a key.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: server }],
    paths: {
      "/api/v1/titles": {
        get: {
          operationId: "findTitles",
          summary: "Find titles",
          parameters: parameters(),
          responses: {
            200: content("A page of titles, with exact counts", "FoundTitles"),
            304: { description: "Nothing has changed" },
            400: problemContent("A parameter cannot be used"),
          },
        },
      },
      "/api/v1/titles/{id}": {
        get: {
          operationId: "readTitle",
          summary: "One title with every library's record and copies",
          parameters: [
            { name: "id", in: "path", required: true, schema: { type: "string", format: "uuid" } },
          ],
          responses: {
            200: content("The title", "Title"),
            304: { description: "Nothing has changed" },
            308: { description: "The title was joined to another; go there" },
            404: problemContent("No title has this id"),
            410: problemContent("No library has the title any more"),
          },
        },
      },
    },
    components: { schemas: schemas() },
  };
}

function content(description: string, name: string) {
  return {
    description,
    content: { "application/json": { schema: { $ref: `#/components/schemas/${name}` } } },
  };
}

function problemContent(description: string) {
  const schema = { $ref: "#/components/schemas/Problem" };
  return { description, content: { "application/problem+json": { schema } } };
}

function parameters() {
  const { properties = {} } = z.toJSONSchema(titleParams, { io: "input" });
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: "query",
    required: false,
    schema,
    ...(repeated.has(name) ? { explode: true } : {}),
  }));
}

/** Every schema once, named; where one uses another it refers to it by that name. */
function schemas() {
  const registry = z.registry<{ id: string }>();
  registry.add(foundTitles, { id: "FoundTitles" });
  registry.add(titleSummary, { id: "TitleSummary" });
  registry.add(titleDetail, { id: "Title" });
  registry.add(problemSchema, { id: "Problem" });
  const made = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}` }).schemas;
  return Object.fromEntries(Object.entries(made).map(([name, schema]) => [name, bare(schema)]));
}

/** Their place in the document says what they are: an $id with a fragment is none (JSON Schema 2020-12 §8.2.1). */
function bare({ $id: _id, $schema: _schema, ...schema }: Readonly<Record<string, unknown>>) {
  return schema;
}
