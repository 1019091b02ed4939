import { type ApiKey, apiTexts } from "../../messages/api-index.ts";
import { titleFacets } from "../../model/finding/title-query.ts";
import { availabilityParams, repeatedLibraries } from "./availability/availability-params.ts";
import { editionsParams } from "./editions/editions-json.ts";
import { evidenceParams } from "./evidence/evidence-params.ts";
import { completionParams, facetParams } from "./facet-json.ts";
import {
  alwaysPossible,
  content,
  pathParameter,
  problemContent,
  queryParameters,
} from "./openapi-parts.ts";
import { repeated, titleParams } from "./title-params.ts";

/** Ids of things on this shelf, so that the examples can be tried where they are read. */
export type OnShelf = { readonly title: string; readonly record: string; readonly library: string };

const uuid = { type: "string", format: "uuid" };
const none = new Set<string>();

/** Tags of the operations, each with what it is about. */
export const tags = [
  { name: "Titles", description: apiTexts["tag-titles"] },
  { name: "Records", description: apiTexts["tag-records"] },
  { name: "Libraries", description: apiTexts["tag-libraries"] },
  { name: "Words", description: apiTexts["tag-words"] },
];

/** What can be asked, by path. */
export function operations({ title, record, library }: OnShelf) {
  const titleId = pathParameter("id", apiTexts["param-id"], uuid, title);
  const recordId = pathParameter("id", apiTexts["param-id"], uuid, record);
  const code = pathParameter("code", apiTexts["param-code"], { type: "string" }, library);
  const ofFacet = { type: "string", enum: [...titleFacets] };
  const facet = pathParameter("facet", apiTexts["param-facet"], ofFacet, "language");
  const find = { q: "history", form: ["book"], sort: "newest", size: 5 };
  return {
    "/api/v1/titles": operation(
      "Titles",
      "findTitles",
      queryParameters(titleParams, repeated, find),
      {
        200: content(apiTexts["answer-found"], "FoundTitles", true),
        400: problemContent(apiTexts["answer-unusable"]),
      },
    ),
    "/api/v1/titles/{id}": operation("Titles", "readTitle", [titleId], {
      200: content(apiTexts["answer-title"], "Title"),
      ...ofTitle,
    }),
    "/api/v1/titles/{id}/availability": operation(
      "Titles",
      "readAvailability",
      [titleId, ...queryParameters(availabilityParams, repeatedLibraries)],
      {
        200: content(apiTexts["answer-availability"], "TitleAvailability"),
        400: problemContent(apiTexts["answer-unusable"]),
        ...ofTitle,
      },
    ),
    "/api/v1/titles/{id}/editions": operation(
      "Titles",
      "listEditions",
      [titleId, ...queryParameters(editionsParams, none, { size: 5 })],
      {
        200: content(apiTexts["answer-editions"], "TitleEditions", true),
        400: problemContent(apiTexts["answer-unusable"]),
        ...ofTitle,
      },
    ),
    "/api/v1/titles/{id}/evidence": operation(
      "Titles",
      "readEvidence",
      [titleId, ...queryParameters(evidenceParams, none)],
      {
        200: content(apiTexts["answer-evidence"], "TitleEvidence", true),
        400: problemContent(apiTexts["answer-unusable"]),
        ...ofTitle,
      },
    ),
    "/api/v1/titles/{id}/records": operation("Records", "listRecords", [titleId], {
      200: content(apiTexts["answer-records"], "Records"),
      ...ofTitle,
    }),
    "/api/v1/records/{id}": operation("Records", "readRecord", [recordId], {
      200: content(apiTexts["answer-record"], "Record"),
      404: problemContent(apiTexts["answer-no-record"]),
    }),
    "/api/v1/libraries": operation("Libraries", "listLibraries", [], {
      200: content(apiTexts["answer-libraries"], "Libraries"),
      400: problemContent(apiTexts["answer-unusable"]),
    }),
    "/api/v1/libraries/{code}": operation("Libraries", "readLibrary", [code], {
      200: content(apiTexts["answer-library"], "Library"),
      404: problemContent(apiTexts["answer-no-library"]),
    }),
    "/api/v1/facets/{facet}": operation(
      "Words",
      "countFacet",
      [facet, ...queryParameters(facetParams, repeated, { q: "history", limit: 10 })],
      {
        200: content(apiTexts["answer-facet"], "FacetCounts"),
        400: problemContent(apiTexts["answer-unusable"]),
        404: problemContent(apiTexts["answer-no-facet"]),
      },
    ),
    "/api/v1/completions": operation(
      "Words",
      "completeWords",
      queryParameters(completionParams, none, { q: "hist" }),
      {
        200: content(apiTexts["answer-completions"], "Completions"),
        400: problemContent(apiTexts["answer-unusable"]),
      },
    ),
  };
}

const ofTitle = {
  308: { description: apiTexts["answer-moved"] },
  404: problemContent(apiTexts["answer-no-title"]),
  410: problemContent(apiTexts["answer-gone"]),
};

type Named = Extract<ApiKey, `op-${string}`> extends `op-${infer Name}` ? Name : never;

function operation(tag: string, id: Named, parameters: readonly object[], responses: object) {
  return {
    get: {
      operationId: id,
      summary: apiTexts[`op-${id}`],
      description: apiTexts[`about-${id}`],
      tags: [tag],
      parameters,
      responses: { ...responses, ...alwaysPossible },
    },
  };
}
