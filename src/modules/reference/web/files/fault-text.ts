import type { Locale } from "#kernel/i18n";
import { filesWords, isFilesKey } from "../../messages/files-index.ts";
import { FILE_LIMITS } from "../../model/files/file.ts";

const LIMITS = { megabytes: FILE_LIMITS.bytes / 1024 / 1024, most: FILE_LIMITS.files };

/** Why a file was not taken, in words; undefined where none was refused. */
export function fileFault(locale: Locale, code: string | undefined): string | undefined {
  return code !== undefined && isFilesKey(code) ? filesWords(locale)(code, LIMITS) : undefined;
}

/** What may be sent, in words. */
export function fileHint(locale: Locale): string {
  const t = filesWords(locale);
  return `${t("attach-hint", LIMITS)} ${t("paste-hint")}`;
}
