import { type External, externalOf } from "#standards/z3950";
import type { UnionRecord } from "../../../model/records/union-record.ts";
import { opacHoldings } from "../../references/opac-holdings.ts";
import { marcRecord, withoutCopies } from "./marc.ts";

/** The record with what each library has of it; null where ISO 2709 has no room for the former. */
export function opacRecordOf({ record, holdings }: UnionRecord): External | null {
  const bibliographic = marcRecord(withoutCopies(record));
  if (!bibliographic) return null;
  return externalOf({
    opac: {
      bibliographic,
      holdings: opacHoldings(holdings).map(({ circulations, ...holding }) => ({
        circulation: {
          ...holding,
          ...(circulations.length > 0 ? { circulation: circulations } : {}),
        },
      })),
    },
  });
}
