import { z } from "zod";
import { apiTexts } from "../../messages/api-index.ts";
import { titleAvailability } from "./availability/availability-json.ts";
import { collectionSchemas } from "./collection/collection-json.ts";
import { collectionPaths, collectionTag } from "./collection/openapi.ts";
import { titleEditions } from "./editions/editions-json.ts";
import { titleEvidenceJson } from "./evidence/evidence-json.ts";
import { completions, facetCounts } from "./facet-json.ts";
import { foundTitles } from "./found-titles.ts";
import { libraryDetail, libraryList, librarySummary } from "./library-json.ts";
import { operations, type OnShelf, tags } from "./operations.ts";
import { recordDetail, recordList } from "./record-json.ts";
import { titleDetail, titleSummary } from "./title-json.ts";

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
export function openApiDocument(server: string, onShelf: OnShelf) {
  return {
    openapi: "3.1.1",
    info: {
      title: "Commonshelf catalogue",
      version: "1",
      description: apiTexts.info,
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: server }],
    tags: [...tags, collectionTag],
    paths: { ...operations(onShelf), ...collectionPaths() },
    components: { schemas: schemas() },
  };
}

/** Every schema once, named; where one uses another it refers to it by that name. */
function schemas() {
  const registry = z.registry<{ id: string }>();
  const named = {
    FoundTitles: foundTitles,
    TitleSummary: titleSummary,
    Title: titleDetail,
    Records: recordList,
    Record: recordDetail,
    Libraries: libraryList,
    LibrarySummary: librarySummary,
    Library: libraryDetail,
    FacetCounts: facetCounts,
    Completions: completions,
    TitleAvailability: titleAvailability,
    TitleEditions: titleEditions,
    TitleEvidence: titleEvidenceJson,
    ...collectionSchemas,
    Problem: problemSchema,
  };
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  const made = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}` }).schemas;
  return Object.fromEntries(Object.entries(made).map(([name, schema]) => [name, bare(schema)]));
}

/** Their place in the document says what they are: an $id with a fragment is none (JSON Schema 2020-12 §8.2.1). */
function bare({ $id: _id, $schema: _schema, ...schema }: Readonly<Record<string, unknown>>) {
  return schema;
}
