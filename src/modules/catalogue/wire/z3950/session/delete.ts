import type { DeleteRequest, DeleteResponse } from "#standards/z3950";
import type { ResultSets } from "./result-sets.ts";

const deleteStatus = { success: 0, didNotExist: 1, notAllDeleted: 9 } as const;

/** Lets go of some result sets, or of all. */
export function deleteSets(sets: ResultSets, asked: DeleteRequest): DeleteResponse {
  if (asked.function === 1) {
    sets.clear();
    return { status: deleteStatus.success };
  }
  const statuses = (asked.resultSets ?? []).map((name) => ({
    resultSet: name,
    status: sets.delete(name) ? deleteStatus.success : deleteStatus.didNotExist,
  }));
  const all = statuses.every(({ status }) => status === deleteStatus.success);
  return { status: all ? deleteStatus.success : deleteStatus.notAllDeleted, statuses };
}
