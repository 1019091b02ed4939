/** The first language that a Content-Language or Accept-Language field names (RFC 8255, RFC 9110 §12.5.4); null for none. */
export function firstLanguage(value: string | null): string | null {
  const tag = (value ?? "").split(/[,;]/, 1)[0]?.trim() ?? "";
  if (!/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$/.test(tag)) return null;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}
