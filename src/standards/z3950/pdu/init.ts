import { choice } from "../asn1/choice.ts";
import { namedBits } from "../asn1/named-bits.ts";
import { optional, sequence } from "../asn1/sequence.ts";
import { boolean, integer, nothing, text, visibleString } from "../asn1/simple.ts";
import { explicit, implicit, type ValueOf } from "../asn1/type.ts";
import { external } from "./external.ts";
import { otherInformation, referenceId } from "./shared.ts";

const versions = implicit(3, namedBits(["version-1", "version-2", "version-3"]));

const options = implicit(
  4,
  namedBits([
    "search",
    "present",
    "delSet",
    "resourceReport",
    "triggerResourceCtrl",
    "resourceCtrl",
    "accessCtrl",
    "scan",
    "sort",
    null,
    "extendedServices",
    "level-1Segmentation",
    "level-2Segmentation",
    "concurrentOperations",
    "namedResultSets",
    "encapsulation",
    "resultCount",
    "negotiationModel",
    "duplicateDetection",
    "queryType104",
    "pQESCorrection",
    "stringSchema",
  ]),
);
export type Option = ValueOf<typeof options>[number];

const idAuthentication = choice({
  open: visibleString,
  idPass: sequence({
    group: optional(implicit(0, text)),
    user: optional(implicit(1, text)),
    password: optional(implicit(2, text)),
  }),
  anonymous: nothing,
  other: external,
});

export const initRequest = sequence({
  referenceId: optional(referenceId),
  versions,
  options,
  /** Bytes of records that a response holds at most, unless it holds one record only. */
  preferredMessageSize: implicit(5, integer),
  /** Bytes of a single record at most (3.2.1). */
  exceptionalRecordSize: implicit(6, integer),
  idAuthentication: optional(explicit(7, idAuthentication)),
  implementationId: optional(implicit(110, text)),
  implementationName: optional(implicit(111, text)),
  implementationVersion: optional(implicit(112, text)),
  userInformation: optional(explicit(11, external)),
  otherInfo: optional(otherInformation),
});
export type InitRequest = ValueOf<typeof initRequest>;

export const initResponse = sequence({
  referenceId: optional(referenceId),
  versions,
  options,
  preferredMessageSize: implicit(5, integer),
  exceptionalRecordSize: implicit(6, integer),
  accepted: implicit(12, boolean),
  implementationId: optional(implicit(110, text)),
  implementationName: optional(implicit(111, text)),
  implementationVersion: optional(implicit(112, text)),
  userInformation: optional(explicit(11, external)),
  otherInfo: optional(otherInformation),
});
export type InitResponse = ValueOf<typeof initResponse>;
