import { type FoundRecord } from "#standards/oaipmh";
import { MarcXmlReader, type ReadResult } from "#standards/marc";
import type { ItemMapping } from "../../model/copies/mapping.ts";
import type { Entry } from "../../model/imports/finding.ts";
import { loadable } from "../../model/imports/loadable.ts";
import type { KnownIdentifier } from "../../store/harvest-records.ts";
import { entryOf } from "../imports/entries.ts";

export const longestIdentifier = 1000;

/** What comes of some records of a list: what is loaded, and under which identifiers it came. */
export type PageEntries = {
  readonly entries: readonly Entry[];
  readonly identifiers: readonly KnownIdentifier[];
};

/** What is known before a page is loaded. */
export type PageKnowledge = {
  readonly known: ReadonlyMap<string, KnownIdentifier>;
  /** Control numbers that other living identifiers of the source have: their records stay. */
  readonly shared: ReadonlySet<string>;
  readonly mapping: ItemMapping;
};

/**
 * Makes of records of a list what an import can load. `offset` is the place of the first in the
 * whole list. A deletion concerns the record that came under its identifier, if one ever did; and so
 * does a record that comes under an identifier that gave another one before.
 */
export function pageEntries(
  records: readonly FoundRecord[],
  offset: number,
  knowledge: PageKnowledge,
): PageEntries {
  const arrivals = records.map((record, index): Arrival => ({
    record,
    at: offset + index,
    entry: record.deleted ? null : arrival(record, offset + index, knowledge.mapping),
    before: knowledge.known.get(record.identifier) ?? null,
  }));
  const arriving = new Set(arrivals.flatMap((one) => numberOf(one) ?? []));
  const gone = arrivals
    .flatMap(leaving)
    .filter(({ number }) => !arriving.has(number) && !knowledge.shared.has(number));
  return {
    entries: [
      ...arrivals.flatMap(({ entry }) => entry ?? []),
      ...gone.map(({ number, at }) => withdrawal(number, at, knowledge.mapping)),
    ],
    identifiers: lastOfEach(arrivals.flatMap(identifierAfter)),
  };
}

/** A record of the list, what can be loaded of it, and what its identifier gave before. */
type Arrival = {
  readonly record: FoundRecord;
  readonly at: number;
  readonly entry: Entry | null;
  readonly before: KnownIdentifier | null;
};

/** The control number under which the record is loaded, if it can be. */
function numberOf({ entry }: Arrival): string | undefined {
  return entry?.record?.controlNumber;
}

/** What leaves under an identifier: it is deleted, or gives another record than before. */
function leaving(one: Arrival): readonly { readonly number: string; readonly at: number }[] {
  const { record, before, at } = one;
  if (!before || before.deleted) return [];
  const number = numberOf(one);
  const another = number !== undefined && number !== before.controlNumber;
  return record.deleted || another ? [{ number: before.controlNumber, at }] : [];
}

/** What is known of the identifier from now on; nothing new where its record could not be read. */
function identifierAfter(one: Arrival): readonly KnownIdentifier[] {
  const { record, before } = one;
  const number = numberOf(one);
  if (number !== undefined)
    return [{ identifier: record.identifier, controlNumber: number, deleted: false }];
  return record.deleted && before ? [{ ...before, deleted: true }] : [];
}

/** An identifier may come twice on a page: what it says last is true. */
function lastOfEach(identifiers: readonly KnownIdentifier[]): readonly KnownIdentifier[] {
  return [...new Map(identifiers.map((one) => [one.identifier, one])).values()];
}

function arrival({ identifier, metadata }: FoundRecord, at: number, mapping: ItemMapping): Entry {
  if (identifier === "" || identifier.length > longestIdentifier)
    return unusable(at, Buffer.from(metadata ?? ""));
  const read = { ...readMetadata(metadata ?? ""), offset: at };
  return { ...entryOf(read, { syntax: "marcxml", dialect: null, mapping }), end: at + 1 };
}

function readMetadata(xml: string): ReadResult {
  const bytes = Buffer.from(xml);
  const reader = new MarcXmlReader();
  const [first] = [...reader.push(bytes), ...reader.end()];
  const { length } = bytes;
  return (
    first ?? {
      ok: false,
      offset: 0,
      length,
      reason: { code: "not-a-record", params: { length } },
      bytes,
    }
  );
}

function unusable(offset: number, bytes: Buffer): Entry {
  const finding = {
    offset,
    severity: "failure",
    code: "identifier-unusable",
    params: { limit: longestIdentifier },
    controlNumber: null,
    bytes: bytes.subarray(0, 300),
  } as const;
  return { end: offset + 1, record: null, findings: [finding] };
}

/** A record that says no more than that it is withdrawn (leader/05 d). */
function withdrawal(controlNumber: string, offset: number, mapping: ItemMapping): Entry {
  const record = {
    leader: "00000dam a2200000 a 4500",
    fields: [{ tag: "001", value: controlNumber }],
  };
  const read = { ok: true, record, bytes: new Uint8Array(), offset, warnings: [] } as const;
  return { end: offset + 1, record: loadable(read, "marcxml", "marc21", mapping), findings: [] };
}
