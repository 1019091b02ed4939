import { choice } from "../asn1/choice.ts";
import { listOf, optional, sequence } from "../asn1/sequence.ts";
import { boolean, text } from "../asn1/simple.ts";
import { implicit, type ValueOf } from "../asn1/type.ts";
import { external } from "../pdu/external.ts";

const volume = sequence({
  enumeration: optional(implicit(1, text)),
  chronology: optional(implicit(2, text)),
  enumAndChron: optional(implicit(3, text)),
});

const circulation = sequence({
  availableNow: implicit(1, boolean),
  /** When it is expected back; any text, by convention YYYYMMDD or ISO 8601. */
  availabilityDate: optional(implicit(2, text)),
  availableThru: optional(implicit(3, text)),
  restrictions: optional(implicit(4, text)),
  itemId: optional(implicit(5, text)),
  renewable: implicit(6, boolean),
  onHold: implicit(7, boolean),
  enumAndChron: optional(implicit(8, text)),
  midspine: optional(implicit(9, text)),
  temporaryLocation: optional(implicit(10, text)),
});
/** One copy and whether it can be had. */
export type CirculationRecord = ValueOf<typeof circulation>;

const holdingsAndCirculation = sequence({
  typeOfRecord: optional(implicit(1, text)),
  encodingLevel: optional(implicit(2, text)),
  format: optional(implicit(3, text)),
  receiptAcqStatus: optional(implicit(4, text)),
  generalRetention: optional(implicit(5, text)),
  completeness: optional(implicit(6, text)),
  dateOfReport: optional(implicit(7, text)),
  /** The institution's code (852 $a). */
  nucCode: optional(implicit(8, text)),
  /** The branch (852 $b). */
  localLocation: optional(implicit(9, text)),
  /** The shelf (852 $c). */
  shelvingLocation: optional(implicit(10, text)),
  callNumber: optional(implicit(11, text)),
  shelvingData: optional(implicit(12, text)),
  copyNumber: optional(implicit(13, text)),
  publicNote: optional(implicit(14, text)),
  reproductionNote: optional(implicit(15, text)),
  termsUseRepro: optional(implicit(16, text)),
  enumAndChron: optional(implicit(17, text)),
  volumes: optional(implicit(18, listOf(volume))),
  circulation: optional(implicit(19, listOf(circulation))),
});
/** What one place has: HoldingsAndCircData. */
export type HoldingsAndCirculation = ValueOf<typeof holdingsAndCirculation>;

/** An OPAC record: the bibliographic record with the holdings, as they are at this moment. */
export const opacRecord = sequence({
  bibliographic: optional(implicit(1, external)),
  holdings: optional(
    implicit(
      2,
      listOf(
        choice({
          marc: implicit(1, external),
          circulation: implicit(2, holdingsAndCirculation),
        }),
      ),
    ),
  ),
});
export type OpacRecord = ValueOf<typeof opacRecord>;
