import { isDeepStrictEqual } from "node:util";
import type { SearchChange, SearchDocument, SearchName, SearchSchema } from "../../port.ts";
import { isLive } from "../query/segment-view.ts";
import type { SegmentView } from "../query/segment-view.ts";
import { lastChanges } from "../store/batch.ts";
import { segmentOf } from "../store/make-segment.ts";
import { isOfKind } from "../store/stored-segment.ts";
import { contentOf } from "./document-content.ts";
import type { DocumentContent } from "./document-content.ts";
import { isFindable } from "./is-findable.ts";

type Place = { readonly view: SegmentView; readonly document: number };

/**
 * What the index does not hold as the changes would leave it. Documents are compared whole, by what a
 * segment made of them alone would hold.
 */
export function differing(
  views: readonly SegmentView[],
  schemas: readonly SearchSchema[],
  expected: readonly SearchChange[],
): SearchName[] {
  const changes = lastChanges(expected);
  return schemas.flatMap((schema) => differingOfKind(views, schema, changes));
}

function differingOfKind(
  views: readonly SegmentView[],
  schema: SearchSchema,
  changes: readonly SearchChange[],
): SearchName[] {
  const { kind } = schema;
  const named = changes
    .map((change) => ("put" in change ? change.put : change.remove))
    .filter((name) => name.kind === kind)
    .map(({ id }) => id);
  const puts = changes.flatMap((change) =>
    "put" in change && change.put.kind === kind ? [change.put] : [],
  );
  const wanted = contents(schema, puts);
  const held = views.filter(isOfKind(kind));
  return named
    .filter((id) => !isHeld(placesOf(held, id), wanted.get(id)))
    .map((id) => ({ kind, id }));
}

function contents(
  schema: SearchSchema,
  documents: readonly SearchDocument[],
): ReadonlyMap<string, DocumentContent> {
  if (documents.length === 0) return new Map();
  const segment = segmentOf(schema, documents, "expected");
  return new Map(
    Array.from({ length: segment.documents }, (_, document) => [
      segment.ids.idOf(document),
      contentOf(segment, document),
    ]),
  );
}

function placesOf(views: readonly SegmentView[], id: string): Place[] {
  return views
    .map((view) => ({ view, document: view.segment.ids.find(id) }))
    .filter(({ view, document }) => document >= 0 && isLive(view, document));
}

/** Once and just so; nowhere, where nothing is wanted. */
function isHeld(places: readonly Place[], wanted: DocumentContent | undefined): boolean {
  const [place] = places;
  if (wanted === undefined || place === undefined || places.length > 1)
    return wanted === undefined && place === undefined;
  const { segment } = place.view;
  return (
    isDeepStrictEqual(contentOf(segment, place.document), wanted) &&
    isFindable(segment, place.document)
  );
}
