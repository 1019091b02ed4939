import type { Locale } from "#kernel/i18n";
import { words } from "../../messages/index.ts";
import { findingKey, isFindingCode } from "../../model/imports/finding-codes.ts";
import type { ImportFinding } from "../../store/import-failures.ts";

/** Why a finding was made, in the reader's language; its code where a newer release wrote it. */
export function findingReason(
  locale: Locale,
  { code, params }: Pick<ImportFinding, "code" | "params">,
): string {
  return isFindingCode(code) ? words(locale)(findingKey(code), params) : code;
}
