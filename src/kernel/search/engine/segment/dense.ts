/** Terms in more documents than one in so many are also kept as a bitmap. */
const DENSE_SHARE = 32;
const DENSE_LEAST = 128;

export function isDense(frequency: number, documents: number): boolean {
  return frequency >= DENSE_LEAST && frequency * DENSE_SHARE > documents;
}
