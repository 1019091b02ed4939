import type { ContextObject } from "./context.ts";

/**
 * A context object as Key/Encoded-Values in UTF-8 (Z39.88-2004, 12.2): the query of an OpenURL 1.0,
 * or the title of a COinS span.
 */
export function writeOpenUrl({ format, fields, ids, referrer }: ContextObject): string {
  const pairs: (readonly [string, string])[] = [
    ["url_ver", "Z39.88-2004"],
    ["ctx_ver", "Z39.88-2004"],
    ["ctx_enc", "info:ofi/enc:UTF-8"],
    ...(format === null ? [] : [["rft_val_fmt", `info:ofi/fmt:kev:mtx:${format}`] as const]),
    ...Object.entries(fields).flatMap(([name, values]) =>
      values.map((value) => [`rft.${name}`, value] as const),
    ),
    ...ids.map((id) => ["rft_id", id] as const),
    ...(referrer === null ? [] : [["rfr_id", referrer] as const]),
  ];
  return pairs
    .map(([name, value]) => `${name}=${encodeURIComponent(value.toWellFormed())}`)
    .join("&");
}
