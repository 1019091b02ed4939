import type { BranchAddress } from "#modules/directory";
import { inLanguage } from "#kernel/i18n";
import type { PhysicalAddress } from "#standards/iso18626";

/** A branch as messages address parcels to it. */
export function physicalAddress(branch: BranchAddress): PhysicalAddress {
  const { lines, name, locality, postcode, country } = branch;
  const [line1 = inLanguage(name, "en", ""), ...rest] = lines;
  return {
    line1,
    ...(rest.length > 0 ? { line2: rest.join(", ") } : {}),
    ...(locality ? { locality } : {}),
    ...(postcode ? { postalCode: postcode } : {}),
    ...(country ? { country: { value: country } } : {}),
  };
}
