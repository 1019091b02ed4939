import { choice, type ChoiceValue } from "../asn1/choice.ts";
import { optional, sequence } from "../asn1/sequence.ts";
import { implicit, type Type } from "../asn1/type.ts";
import { encodeBer } from "../ber/encode.ts";
import { type BerLimits, defaultLimits } from "../ber/limits.ts";
import { parseBer } from "../ber/parse.ts";
import { close } from "./close.ts";
import { deleteRequest, deleteResponse } from "./delete.ts";
import { initRequest, initResponse } from "./init.ts";
import { presentRequest, presentResponse, segment } from "./present.ts";
import { scanRequest, scanResponse } from "./scan.ts";
import { searchRequest, searchResponse } from "./search.ts";
import { referenceId } from "./shared.ts";
import { sortRequest, sortResponse } from "./sort.ts";

/** Messages that are known by name only: whoever gets one says that it is not supported. */
const nameOnly = sequence({ referenceId: optional(referenceId) });

const alternatives = {
  initRequest: implicit(20, initRequest),
  initResponse: implicit(21, initResponse),
  searchRequest: implicit(22, searchRequest),
  searchResponse: implicit(23, searchResponse),
  presentRequest: implicit(24, presentRequest),
  presentResponse: implicit(25, presentResponse),
  deleteRequest: implicit(26, deleteRequest),
  deleteResponse: implicit(27, deleteResponse),
  accessControlRequest: implicit(28, nameOnly),
  accessControlResponse: implicit(29, nameOnly),
  resourceControlRequest: implicit(30, nameOnly),
  resourceControlResponse: implicit(31, nameOnly),
  triggerResourceControl: implicit(32, nameOnly),
  resourceReportRequest: implicit(33, nameOnly),
  resourceReportResponse: implicit(34, nameOnly),
  scanRequest: implicit(35, scanRequest),
  scanResponse: implicit(36, scanResponse),
  sortRequest: implicit(43, sortRequest),
  sortResponse: implicit(44, sortResponse),
  segment: implicit(45, segment),
  extendedServicesRequest: implicit(46, nameOnly),
  extendedServicesResponse: implicit(47, nameOnly),
  close: implicit(48, close),
  duplicateDetectionRequest: implicit(49, nameOnly),
  duplicateDetectionResponse: implicit(50, nameOnly),
};

/** One message of the protocol, by its name: `{ searchRequest: … }`. */
export type Pdu = ChoiceValue<typeof alternatives>;

const pdu: Type<Pdu> = choice(alternatives);

/** @throws Z3950Fault for bytes that are not one message within the limits. */
export function decodePdu(bytes: Uint8Array, limits: BerLimits = defaultLimits): Pdu {
  return pdu.read(parseBer(bytes, limits));
}

/** The bytes of a message. */
export function encodePdu(value: Pdu): Uint8Array {
  return encodeBer(pdu.write(value));
}
