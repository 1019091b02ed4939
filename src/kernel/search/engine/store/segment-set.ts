import type { SearchChange, SearchDocument, SearchSchema } from "../../port.ts";
import { isLive } from "../query/segment-view.ts";
import { lastChanges } from "./batch.ts";
import { mergeInMemory, segmentOf } from "./make-segment.ts";
import { mergeableInMemory } from "./merge-policy.ts";
import { isOfKind, liveCount, withoutDocuments } from "./stored-segment.ts";
import type { StoredSegment } from "./stored-segment.ts";

type Naming = () => string;

/** Removes the documents of these ids wherever they are. */
function remove(
  segments: readonly StoredSegment[],
  kind: string,
  ids: readonly string[],
): StoredSegment[] {
  return segments.map((stored) => {
    if (!isOfKind(kind)(stored)) return stored;
    const found = ids.map((id) => stored.segment.ids.find(id));
    return withoutDocuments(
      stored,
      found.filter((document) => document >= 0 && isLive(stored, document)),
    );
  });
}

function add(
  segments: readonly StoredSegment[],
  schema: SearchSchema,
  documents: readonly SearchDocument[],
  nextId: Naming,
): StoredSegment[] {
  if (documents.length === 0) return [...segments];
  const added = {
    segment: segmentOf(schema, documents, nextId()),
    dead: null,
    removed: 0,
    file: null,
  };
  const others = segments.filter((stored) => liveCount(stored) > 0 || stored.file !== null);
  const all = [...others, added];
  const small = all.filter((stored) => stored.file === null && isOfKind(schema.kind)(stored));
  const merging = mergeableInMemory(small);
  if (merging.length < 2) return all;
  const merged = { ...added, segment: mergeInMemory(schema, merging, nextId()) };
  return [...all.filter((stored) => !merging.includes(stored)), merged];
}

/** The segments after a batch of changes: what it puts replaces what was there under the same id. */
export function applyChanges(
  segments: readonly StoredSegment[],
  schemas: readonly SearchSchema[],
  changes: readonly SearchChange[],
  nextId: Naming,
): StoredSegment[] {
  const last = lastChanges(changes);
  return schemas.reduce<StoredSegment[]>(
    (current, schema) => {
      const { kind } = schema;
      const ids = last
        .map((change) => ("put" in change ? change.put : change.remove))
        .filter((named) => named.kind === kind)
        .map((named) => named.id);
      if (ids.length === 0) return current;
      const puts = last.flatMap((change) =>
        "put" in change && change.put.kind === kind ? [change.put] : [],
      );
      return add(remove(current, kind, ids), schema, puts, nextId);
    },
    [...segments],
  );
}
