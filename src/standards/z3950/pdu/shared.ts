import { sequence, listOf, optional } from "../asn1/sequence.ts";
import { integer, octetString, oid, text } from "../asn1/simple.ts";
import { choice } from "../asn1/choice.ts";
import { implicit, type ValueOf } from "../asn1/type.ts";
import { external } from "./external.ts";

/** An id that the asker chose and the answer repeats; any bytes. */
export const referenceId = implicit(2, octetString);
export const resultSetId = implicit(31, text);
export const elementSetName = implicit(103, text);
export const databaseName = implicit(105, text);

export const stringOrNumeric = choice({ string: implicit(1, text), numeric: implicit(2, integer) });

const infoCategory = sequence({
  categoryTypeId: optional(implicit(1, oid)),
  categoryValue: implicit(2, integer),
});

/** What peers may add to nearly every message; nothing of it is asked for here. */
export const otherInformation = implicit(
  201,
  listOf(
    sequence({
      category: optional(implicit(1, infoCategory)),
      information: choice({
        characterInfo: implicit(2, text),
        binaryInfo: implicit(3, octetString),
        externallyDefinedInfo: implicit(4, external),
        oid: implicit(5, oid),
      }),
    }),
  ),
);
export type OtherInformation = ValueOf<typeof otherInformation>;

/** Which elements of a record are wanted: "F" all, "B" the brief ones. */
export const elementSetNames = choice({
  generic: implicit(0, text),
  databaseSpecific: implicit(
    1,
    listOf(sequence({ database: databaseName, elementSet: elementSetName })),
  ),
});
export type ElementSetNames = ValueOf<typeof elementSetNames>;
