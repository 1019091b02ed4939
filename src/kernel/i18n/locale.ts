/** Languages the interface speaks completely. */
export const locales = ["en", "es", "ar"] as const;
export type Locale = (typeof locales)[number];

/** Each language's name in itself, for the language switch. */
export const localeNames: Readonly<Record<Locale, string>> = {
  en: "English",
  es: "Español",
  ar: "العربية",
};

export function isLocale(text: string | undefined): text is Locale {
  return locales.some((locale) => locale === text);
}

export function direction(locale: Locale): "ltr" | "rtl" {
  return locale === "ar" ? "rtl" : "ltr";
}

/** The best language for an Accept-Language header (RFC 9110 §12.5.4); English when none fits. */
export function chooseLocale(acceptLanguage: string | undefined): Locale {
  const wanted = (acceptLanguage ?? "").slice(0, 500).split(",").map(readRange);
  const best = wanted.filter(({ quality }) => quality > 0).sort((a, b) => b.quality - a.quality);
  for (const { language } of best) if (isLocale(language)) return language;
  return "en";
}

function readRange(range: string): { language: string; quality: number } {
  const [tag = "", ...params] = range.trim().split(";");
  const quality = params
    .map((param) => /^\s*q=([01](?:\.\d{0,3})?)\s*$/.exec(param)?.[1])
    .find(Boolean);
  return {
    language: (tag.split("-")[0] ?? "").toLowerCase(),
    quality: quality === undefined ? 1 : Number(quality),
  };
}
