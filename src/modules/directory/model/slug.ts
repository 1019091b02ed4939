/**
 * A name in addresses, made from a person's or organisation's own: Latin letters without accents
 * and digits, joined by dots; numbered where it is taken. A name in another script becomes `p`.
 */
export function freeSlug(name: string, taken: readonly string[]): string {
  const plain = name.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
  const joined = plain
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .join(".");
  const slug = joined.slice(0, 56).replace(/\.$/, "") || "p";
  if (!taken.includes(slug)) return slug;
  let number = 2;
  while (taken.includes(`${slug}.${number}`)) number++;
  return `${slug}.${number}`;
}
