import { listOf, optional, sequence } from "../asn1/sequence.ts";
import { integer, text } from "../asn1/simple.ts";
import { implicit, type ValueOf } from "../asn1/type.ts";
import { otherInformation, referenceId, resultSetId } from "./shared.ts";

/** 0 success, 1 did not exist, 3 system problem, 7 bulk delete not supported, 9 not all deleted … */
const deleteStatus = implicit(33, integer);

const listStatuses = listOf(sequence({ resultSet: resultSetId, status: deleteStatus }));

export const deleteRequest = sequence({
  referenceId: optional(referenceId),
  /** 0 those of the list, 1 all. */
  function: implicit(32, integer),
  resultSets: optional(listOf(resultSetId)),
  otherInfo: optional(otherInformation),
});
export type DeleteRequest = ValueOf<typeof deleteRequest>;

export const deleteResponse = sequence({
  referenceId: optional(referenceId),
  status: implicit(0, deleteStatus),
  statuses: optional(implicit(1, listStatuses)),
  notDeleted: optional(implicit(34, integer)),
  bulkStatuses: optional(implicit(35, listStatuses)),
  message: optional(implicit(36, text)),
  otherInfo: optional(otherInformation),
});
export type DeleteResponse = ValueOf<typeof deleteResponse>;
