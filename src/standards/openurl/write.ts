import type { ContextObject } from "./context.ts";

/**
 * A context object as Key/Encoded-Values in UTF-8 (Z39.88-2004, 12.2): the query of an OpenURL 1.0,
 * or the title of a COinS span.
 */
export function writeOpenUrl({ format, fields, ids, referrer }: ContextObject): string {
  const said: string[] = [
    "url_ver=Z39.88-2004",
    "ctx_ver=Z39.88-2004",
    "ctx_enc=info%3Aofi%2Fenc%3AUTF-8",
  ];
  const say = (name: string, value: string) => {
    said.push(`${name}=${encodeURIComponent(value.toWellFormed())}`);
  };
  if (format !== null) say("rft_val_fmt", `info:ofi/fmt:kev:mtx:${format}`);
  for (const [name, values] of Object.entries(fields))
    for (const value of values) say(`rft.${name}`, value);
  for (const id of ids) say("rft_id", id);
  if (referrer !== null) say("rfr_id", referrer);
  return said.join("&");
}
