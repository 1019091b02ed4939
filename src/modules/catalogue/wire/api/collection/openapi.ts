import type { z } from "zod";
import { apiTexts } from "../../../messages/api-index.ts";
import { alwaysPossible, content, problemContent, queryParameters } from "../openapi-parts.ts";
import { countParams, listParams, overlapParams, repeatedParts } from "./collection-params.ts";

export const collectionTag = {
  name: "Collection",
  description: apiTexts["tag-collection"],
};

/** The comparison of collections, as the description of the API has it. */
export function collectionPaths() {
  return {
    "/api/v1/collection": operation({
      id: "readCollection",
      summary: apiTexts["op-readCollection"],
      description: apiTexts["about-readCollection"],
      params: countParams,
      schema: "Holdings",
    }),
    "/api/v1/collection/kinds": operation({
      id: "readKinds",
      summary: apiTexts["op-readKinds"],
      description: apiTexts["about-readKinds"],
      params: countParams,
      schema: "Kinds",
    }),
    "/api/v1/collection/overlap": operation({
      id: "readOverlap",
      summary: apiTexts["op-readOverlap"],
      description: apiTexts["about-readOverlap"],
      params: overlapParams,
      schema: "Overlap",
    }),
    "/api/v1/collection/titles": operation({
      id: "listHeldTitles",
      summary: apiTexts["op-listHeldTitles"],
      description: apiTexts["about-listHeldTitles"],
      params: listParams,
      schema: "HeldTitles",
    }),
  };
}

function operation(one: {
  readonly id: string;
  readonly summary: string;
  readonly description: string;
  readonly params: z.ZodObject;
  readonly schema: string;
}) {
  return {
    get: {
      operationId: one.id,
      summary: one.summary,
      description: one.description,
      tags: [collectionTag.name],
      parameters: queryParameters(one.params, repeatedParts),
      responses: {
        200: content(one.summary, one.schema, one.schema === "HeldTitles"),
        400: problemContent(apiTexts["answer-unusable"]),
        ...alwaysPossible,
      },
    },
  };
}
