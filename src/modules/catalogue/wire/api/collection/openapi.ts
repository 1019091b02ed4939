import type { z } from "zod";
import { alwaysPossible, content, problemContent, queryParameters } from "../openapi-parts.ts";
import { countParams, listParams, overlapParams, repeatedParts } from "./collection-params.ts";

export const collectionTag = {
  name: "Collection",
  description: "What the libraries hold together: overlap, last copies, kinds of titles",
};

/** The comparison of collections, as the description of the API has it. */
export function collectionPaths() {
  return {
    "/api/v1/collection": operation({
      id: "readCollection",
      summary: "The collection in numbers",
      description:
        "How widely titles are held, and by library what it has and what no other has. All numbers are exact.",
      params: countParams,
      schema: "Holdings",
    }),
    "/api/v1/collection/kinds": operation({
      id: "readKinds",
      summary: "Kinds of titles",
      description:
        "By form, language, decade, main class and subject: all titles, and those that one library alone holds.",
      params: countParams,
      schema: "Kinds",
    }),
    "/api/v1/collection/overlap": operation({
      id: "readOverlap",
      summary: "The overlap of every two libraries",
      description: "The titles that both hold, and their share of each one's titles.",
      params: overlapParams,
      schema: "Overlap",
    }),
    "/api/v1/collection/titles": operation({
      id: "listHeldTitles",
      summary: "The titles behind a number",
      description: "Fifty a page.",
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
        200: content(one.summary, one.schema),
        400: problemContent("A parameter cannot be used"),
        ...alwaysPossible,
      },
    },
  };
}
