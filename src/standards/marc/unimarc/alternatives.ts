import { type DataField, subfield } from "../record.ts";
import { kana, latin, scriptOf } from "./scripts.ts";

/** A field and the same data in other scripts, the most original first. */
export interface ScriptGroup {
  readonly field: DataField;
  readonly alternatives: readonly DataField[];
}

/**
 * $6: why fields are linked (a = other script, z = other reason), their number, and the tag at the
 * other end, which may be left out (UNIMARC Manual 3.13). Some systems leave out the reason as well.
 */
const linking = /^([a-z]?)(\d{2})(\d{3})?$/;

/**
 * UNIMARC repeats a field for each script it is written in, under the same tag, joined by $6 and told
 * apart by $7 (Manual 3.11). Gives each field that leads, in record order, with its alternatives. The
 * one in Latin script leads, as in MARC 21; where there is none, the first.
 */
export function groupScripts(fields: readonly DataField[]): ScriptGroup[] {
  const alternatives = new Map<DataField, readonly DataField[]>();
  for (const members of linkedFields(fields)) addAlternatives(alternatives, members);
  const following = new Set([...alternatives.values()].flat());
  return fields
    .filter((field) => !following.has(field))
    .map((field) => ({ field, alternatives: alternatives.get(field) ?? [] }));
}

function linkedFields(fields: readonly DataField[]): DataField[][] {
  const byKey = Map.groupBy(fields, linkKey);
  byKey.delete(undefined);
  return [...byKey.values()];
}

/** What linked fields have in common; nothing where a field is not linked or stands in a local block. */
function linkKey(field: DataField): string | undefined {
  const [, reason, number, tag = field.tag] =
    linking.exec(subfield(field, "6")?.trim() ?? "") ?? [];
  if (number === undefined || field.tag >= "900") return undefined;
  return [reason, number, ...[field.tag, tag].sort()].join(" ");
}

/** Fields linked in the same script are not the same data: they stay for themselves. */
function addAlternatives(
  found: Map<DataField, readonly DataField[]>,
  members: readonly DataField[],
): void {
  const scripts = new Map(members.map((field) => [field, scriptOf(field)]));
  const leader = members.find((field) => scripts.get(field) === latin) ?? members[0];
  if (!leader) return;
  // A reading in kana helps to find a title, but is not how the book has it.
  const reading = (field: DataField): number => Number(scripts.get(field) === kana);
  const others = members.filter((field) => scripts.get(field) !== scripts.get(leader));
  found.set(
    leader,
    others.toSorted((a, b) => reading(a) - reading(b)),
  );
}
