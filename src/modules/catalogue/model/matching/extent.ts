/** Numbers in an extent that count something else than pages. */
const OTHER_COUNTS = /\d+\s?(?:cm|mm|fold|min)\b/g;

/** What an extent says: the highest page number, and whether it is counted in volumes. */
export function extentOf(extent: string): { pages: number | null; volumes: boolean } {
  const text = extent.slice(0, 200).toLowerCase();
  const numbers = (text.replace(OTHER_COUNTS, "").match(/\d{1,5}/g) ?? []).map(Number);
  const volumes = /\bv\.|\bvols?\b|\bvolumes?\b|\bbd\b|\bt\.|\bтом/.test(text);
  return { pages: numbers.length > 0 ? Math.max(...numbers) : null, volumes };
}
