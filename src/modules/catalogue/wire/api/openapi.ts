import { z } from "zod";
import { collectionPaths, collectionTag } from "./collection/openapi.ts";
import { collectionSchemas } from "./collection/collection-json.ts";
import { foundTitles } from "./found-titles.ts";
import { content, problemContent, queryParameters } from "./openapi-parts.ts";
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

const titleId = {
  name: "id",
  in: "path",
  required: true,
  description: "The title's id, which stays",
  schema: { type: "string", format: "uuid" },
};

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
    tags: [{ name: "Titles", description: "What the libraries have, as one shelf" }, collectionTag],
    paths: {
      "/api/v1/titles": {
        get: {
          operationId: "findTitles",
          summary: "Find titles",
          description:
            "Searches the shelf of all libraries, narrowed as the page of results is, with exact counts.",
          tags: ["Titles"],
          parameters: queryParameters(titleParams, repeated),
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
          description: "Of each branch the first 20 copies are listed; all of them are counted.",
          tags: ["Titles"],
          parameters: [titleId],
          responses: {
            200: content("The title", "Title"),
            304: { description: "Nothing has changed" },
            308: { description: "The title was joined to another; go there" },
            404: problemContent("No title has this id"),
            410: problemContent("No library has the title any more"),
          },
        },
      },
      ...collectionPaths(),
    },
    components: { schemas: schemas() },
  };
}

/** Every schema once, named; where one uses another it refers to it by that name. */
function schemas() {
  const registry = z.registry<{ id: string }>();
  registry.add(foundTitles, { id: "FoundTitles" });
  registry.add(titleSummary, { id: "TitleSummary" });
  registry.add(titleDetail, { id: "Title" });
  for (const [id, schema] of Object.entries(collectionSchemas)) registry.add(schema, { id });
  registry.add(problemSchema, { id: "Problem" });
  const made = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}` }).schemas;
  return Object.fromEntries(Object.entries(made).map(([name, schema]) => [name, bare(schema)]));
}

/** Their place in the document says what they are: an $id with a fragment is none (JSON Schema 2020-12 §8.2.1). */
function bare({ $id: _id, $schema: _schema, ...schema }: Readonly<Record<string, unknown>>) {
  return schema;
}
