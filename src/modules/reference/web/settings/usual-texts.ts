import { locales } from "#kernel/i18n";
import { settingsWords } from "../../messages/settings-index.ts";
import { DESK_TEXTS, type TypedDesk } from "./typed-desk.ts";

/** The form with texts that we propose where nothing stands, in each language. */
export function withUsualTexts(typed: TypedDesk): TypedDesk {
  const proposed = DESK_TEXTS.flatMap((name) =>
    locales.map((locale) => [`${name}.${locale}`, settingsWords(locale)(`usual-${name}`)] as const),
  );
  const missing = proposed.filter(([name]) => !typed[name]);
  return { ...typed, ...Object.fromEntries(missing) };
}
