import {
  type ContextObject,
  type ReadOpenUrl,
  type ReferentFormat,
  referentFormats,
} from "./context.ts";
import { type Pair, pairsOf } from "./pairs.ts";

/** Keys of 0.1 that speak of the transport and not of the thing. */
const NOT_SAID = new Set(["pid", "sid", "id", "genre_id"]);

/**
 * Reads the query of an OpenURL: 1.0 with Key/Encoded-Values by value (Z39.88-2004, 12.2), or the
 * older 0.1; where both are there, what 1.0 says. Anything else in it is passed over.
 */
export function readOpenUrl(query: string): ReadOpenUrl {
  const pairs = pairsOf(query.replace(/^\?/, ""));
  if (pairs === null) return { ok: false, problem: "too-long" };
  const context = isNewer(pairs) ? readNewer(pairs) : readOlder(pairs);
  if (context.ids.length > 0 || Object.keys(context.fields).length > 0)
    return { ok: true, context };
  const elsewhere = pairs.some(
    ([name]) => name === "rft_ref" || name === "url_ctx_val" || name === "url_ctx_ref",
  );
  return { ok: false, problem: elsewhere ? "by-reference" : "empty" };
}

function isNewer(pairs: readonly Pair[]): boolean {
  return pairs.some(
    ([name]) =>
      name.startsWith("rft.") || name === "rft_id" || name === "rft_val_fmt" || name === "rft_ref",
  );
}

function readNewer(pairs: readonly Pair[]): ContextObject {
  const said = (key: string) =>
    pairs.filter(([name, value]) => name === key && value !== "").map(([, value]) => value);
  return {
    format: formatOf(said("rft_val_fmt")[0] ?? ""),
    fields: gathered(
      pairs.flatMap(([name, value]) =>
        name.startsWith("rft.") ? [[name.slice(4), value] as const] : [],
      ),
    ),
    ids: [...new Set(said("rft_id"))],
    referrer: said("rfr_id")[0] ?? null,
  };
}

function formatOf(uri: string): ReferentFormat | null {
  const name = /^info:ofi\/fmt:kev:mtx:([a-z_]+)$/i.exec(uri)?.[1]?.toLowerCase();
  return referentFormats.find((one) => one === name) ?? null;
}

/** 0.1 knows one kind of title; what it is the title of depends on the genre. */
function readOlder(pairs: readonly Pair[]): ContextObject {
  const said = pairs.filter(
    ([name, value]) => value !== "" && /^[a-z]{2,8}$/.test(name) && !NOT_SAID.has(name),
  );
  const value = (key: string) => pairs.find(([name, one]) => name === key && one !== "")?.[1];
  const format = olderFormat(value);
  const fields = gathered(
    said.map(([name, one]) => [
      name === "title" && format === "book" ? "btitle" : name === "title" ? "jtitle" : name,
      one,
    ]),
  );
  const ids = pairs.flatMap(([name, one]) => (name === "id" && one !== "" ? [olderId(one)] : []));
  const sid = value("sid");
  return {
    format: Object.keys(fields).length > 0 ? format : null,
    fields,
    ids: [...new Set(ids)],
    referrer: sid === undefined ? null : `info:sid/${sid}`,
  };
}

function olderFormat(value: (key: string) => string | undefined): ReferentFormat {
  const genre = value("genre") ?? "";
  if (/^(?:book|bookitem|proceeding|report|document)$/i.test(genre)) return "book";
  const ofBook = value("isbn") !== undefined && value("issn") === undefined;
  return genre === "" && (ofBook || (value("atitle") === undefined && value("issn") === undefined))
    ? "book"
    : "journal";
}

/** "doi:10.1/x" is info:doi/10.1/x since the registry of info URIs. */
function olderId(id: string): string {
  const [, scheme, rest] = /^(doi|pmid|bibcode|oclcnum|lccn):\s*(.+)$/i.exec(id) ?? [];
  return scheme && rest ? `info:${scheme.toLowerCase()}/${rest}` : id;
}

function gathered(pairs: readonly Pair[]): ContextObject["fields"] {
  const byName = Map.groupBy(
    pairs.filter(
      ([name, value]) => value !== "" && /^[\w.-]{1,40}$/.test(name) && name !== "__proto__",
    ),
    ([name]) => name,
  );
  return Object.fromEntries(
    [...byName].map(([name, said]) => [name, said.map(([, value]) => value)]),
  );
}
