import { readRecord } from "#standards/marc";
import type { Ctx } from "#kernel/tenancy";
import { numbersIn, type RecordNumbers, withoutPrefix } from "../../model/availability/numbers.ts";
import type { Target, TargetSettings } from "../../model/availability/target.ts";
import { defaultMapping } from "../../model/copies/mapping.ts";
import { targetsOf } from "../../store/availability-targets.ts";
import { mappingsOf } from "../../store/item-mapping.ts";
import { type NumberedRecord, numberedRecords } from "../../store/record-numbers.ts";
import type { Enquiry } from "./ask-library.ts";
import { MOST_COPIES } from "./connectors/connector.ts";

/**
 * What is to be asked about a title, of those of these libraries (by code) that can be asked. Needs
 * system reach: how a library is connected is private to it, and readers do not see it.
 */
export async function enquiriesAbout(
  ctx: Ctx,
  title: string,
  codes: readonly string[],
): Promise<readonly Enquiry[]> {
  const targets = await targetsOf(ctx, codes);
  if (targets.length === 0) return [];
  const libraries = targets.map(({ library }) => library);
  const records = await numberedRecords(ctx, title, libraries, readWhole(targets), MOST_COPIES);
  const mappings = await mappingsOf(ctx, libraries);
  return targets.flatMap((target) => {
    const record = records.find(({ library }) => library === target.library);
    const mapping = mappings.get(target.library) ?? defaultMapping;
    return record ? [{ target, numbers: numbersOf(record, target.settings), mapping }] : [];
  });
}

/** Libraries whose numbers stand elsewhere than in 001: their records have to be read. */
function readWhole(targets: readonly Target[]): readonly string[] {
  return targets
    .filter(({ settings }) => settings.numberField !== "001")
    .map(({ library }) => library);
}

/** By what a library's own system may know a record. */
export function numbersOf(
  record: NumberedRecord,
  { numberField, numberPrefix }: TargetSettings,
): RecordNumbers {
  const { id, isbns, copies, controlNumber, original, syntax, dialect } = record;
  if (numberField === "001") {
    const own = withoutPrefix(controlNumber, numberPrefix);
    return { id, own: own === "" ? [] : [own], isbns, copies };
  }
  const marc = original && readRecord(original, { format: syntax, syntax: dialect });
  return { id, own: marc ? numbersIn(marc, numberField, numberPrefix) : [], isbns, copies };
}
