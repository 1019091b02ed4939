import type { MarcRecord } from "../record.ts";

/**
 * Whether a record is UNIMARC rather than MARC 21: its title stands in 200, which MARC 21 does not
 * have, and not in 245, which UNIMARC does not have.
 */
export function isUnimarc(record: MarcRecord): boolean {
  let title = false;
  for (const { tag } of record.fields) {
    if (tag === "245") return false;
    if (tag === "200") title = true;
  }
  return title;
}
