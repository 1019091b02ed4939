import { countryName } from "#kernel/i18n";
import type { Addressee } from "../../../actions/desk/addressees.ts";
import { inLanguage } from "#kernel/i18n";
import type { PaperWords } from "../../../messages/desk-paper-index.ts";
import type { LendingDesk } from "../lending-desk.ts";

/** What every slip and label is made with. */
export type PaperSetting = {
  readonly desk: LendingDesk;
  readonly t: PaperWords;
  readonly branchName: (code: string) => string;
  /** The address of the scanning page, with what is scanned. */
  readonly scan: (code: string) => string;
};

/** A library's address as it stands on a parcel, line by line. */
export function parcelLines(
  { desk }: PaperSetting,
  { name, address }: Addressee,
): readonly string[] {
  if (!address) return [name];
  const { lines, postcode, locality, country } = address;
  const branch = inLanguage(address.name, desk.locale, "");
  const town = [postcode, locality].filter(Boolean).join(" ");
  const land = country ? countryName(desk.locale, country).toUpperCase() : "";
  return [name, branch, ...lines, town, land].filter((line) => line !== "");
}
