import { isDeepStrictEqual } from "node:util";

/** Whether two values say the same as JSON, where null and absent mean the same. */
export function sameData(a: unknown, b: unknown): boolean {
  return isDeepStrictEqual(plain(a), plain(b));
}

function plain(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value ?? null, (_, inner: unknown) => inner ?? undefined) ?? "null",
  );
}
