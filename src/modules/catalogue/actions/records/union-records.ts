import { networkSymbols, type Symbols } from "#modules/directory";
import { isId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import {
  type BibliographicDescription,
  describeRecord,
  readRecord,
  unimarcToMarc21,
} from "#standards/marc";
import {
  type UnionHolding,
  type UnionRecord,
  unionRecordOf,
} from "../../model/records/union-record.ts";
import * as store from "../../store/union-sources.ts";

export type { UnionHolding, UnionRecord } from "../../model/records/union-record.ts";

/** Copies that one union record tells of unless the caller says otherwise. */
const COPIES = 1000;

/** What of titles is told. */
export type UnionWish = {
  readonly copies: number;
  /** False: descriptions are not fetched, for who will not look at them; looking makes them anew. */
  readonly described?: boolean;
};

/**
 * Titles as records of the network, in the order of the ids; those that are retired or that nobody
 * has are left out. Five statements for all. Of a title's copies the first `most.copies` are said.
 */
export async function unionRecords(
  ctx: Ctx,
  titles: readonly string[],
  most: UnionWish = { copies: COPIES },
): Promise<readonly UnionRecord[]> {
  const leads = new Map(
    (await store.unionLeads(ctx, titles.filter(isId), most.described ?? true)).map((one) => [
      one.id,
      one,
    ]),
  );
  if (leads.size === 0) return [];
  const members = await store.unionMembers(ctx, [...leads.keys()]);
  const records = members.map(({ record }) => record);
  const copies = Map.groupBy(
    await store.unionCopies(ctx, records, most.copies),
    ({ record }) => record,
  );
  const symbols = await networkSymbols(ctx);
  const byTitle = Map.groupBy(members, ({ title }) => title);
  return titles.flatMap((id) => {
    const lead = leads.get(id);
    const held = byTitle.get(id) ?? [];
    return lead
      ? [recordOf(lead, held, holdingsOf(held, copies, symbols, most.copies), symbols.network)]
      : [];
  });
}

/** What the libraries have of one title, until `room` copies are told. */
function holdingsOf(
  members: readonly store.UnionMember[],
  copies: ReadonlyMap<string, readonly store.UnionCopy[]>,
  symbols: Symbols,
  room: number,
): readonly UnionHolding[] {
  let left = room;
  return [...Map.groupBy(members, ({ code }) => code)].map(([code, held]) => {
    const taken = held
      .flatMap(({ record }) => copies.get(record) ?? [])
      .slice(0, left)
      .map(({ record: _record, ...copy }) => copy);
    left -= taken.length;
    const symbol = symbols.libraries.get(code) ?? null;
    return { library: { code, name: held[0]?.name ?? code, symbol }, copies: taken };
  });
}

/** Reading original and description costs more than all else, and not everybody needs both. */
function recordOf(
  lead: store.UnionLead,
  members: readonly store.UnionMember[],
  holdings: readonly UnionHolding[],
  network: string | null,
): UnionRecord {
  const { id, changedAt } = lead;
  const numbers = members.map(({ code, controlNumber }) => ({ library: code, controlNumber }));
  let record: UnionRecord["record"] | undefined;
  let description: BibliographicDescription | undefined;
  return {
    id,
    changedAt,
    holdings,
    get description() {
      return (description ??=
        lead.description === null
          ? describeRecord(marc21(lead))
          : (JSON.parse(lead.description) as BibliographicDescription));
    },
    get record() {
      return (record ??= unionRecordOf({
        id,
        changedAt,
        holdings,
        network,
        numbers,
        lead: marc21(lead),
      }));
    },
  };
}

function marc21({ id, bytes, syntax, dialect }: store.UnionLead): UnionRecord["record"] {
  const record = readRecord(bytes, { format: syntax, syntax: dialect });
  if (!record) throw new Error(`the leading record of ${id} was loaded and cannot be read again`);
  return dialect === "unimarc" ? unimarcToMarc21(record) : record;
}
