const tags = new Map<string, string | undefined>();

/**
 * The language tag (BCP 47) of a MARC language code (ISO 639-2/B), by the aliases of Unicode CLDR
 * that every JavaScript engine has: "fre" is "fr". Undefined for what is no code.
 */
export function languageTag(code: string | undefined): string | undefined {
  if (code === undefined) return undefined;
  if (!tags.has(code) && tags.size < 2000) tags.set(code, canonical(code));
  return tags.get(code);
}

function canonical(code: string): string | undefined {
  if (!/^[a-z]{2,3}$/.test(code)) return undefined;
  return Intl.getCanonicalLocales(code)[0];
}

const scripts = new Map<string, boolean>();

/** Whether a language is usually written in Latin letters. */
function isLatin(tag: string): boolean {
  const known = scripts.get(tag);
  if (known !== undefined) return known;
  const latin = new Intl.Locale(tag).maximize().script === "Latn";
  scripts.set(tag, latin);
  return latin;
}

/**
 * The language tag for a text of a record: Arabic in Arabic letters is "ar", romanised it is
 * "ar-Latn", so that voices and fonts fit what is there.
 */
export function textLanguage(text: string, code: string | undefined): string | undefined {
  const tag = languageTag(code);
  if (tag === undefined) return undefined;
  const inLatin = /\p{sc=Latin}/u.test(text);
  if (isLatin(tag)) return inLatin || !/\p{L}/u.test(text) ? tag : undefined;
  return inLatin && !/[^\p{sc=Latin}\P{L}]/u.test(text) ? `${tag}-Latn` : tag;
}
