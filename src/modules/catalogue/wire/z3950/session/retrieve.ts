import type { Ctx } from "#kernel/tenancy";
import {
  bib1Conditions,
  bib1Diagnostic,
  type NamePlusRecord,
  type PresentResponse,
  sizeOf,
} from "#standards/z3950";
import { searchShelf } from "../../../actions/finding/search-shelf.ts";
import { unionRecords } from "../../../actions/records/union-records.ts";
import { Bib1Problem } from "../problem.ts";
import type { Form } from "../records/form.ts";
import { type Presentation, presentationOf } from "../records/presentation.ts";
import type { Agreed } from "./agreed.ts";
import type { ResultSet } from "./result-sets.ts";

/** Which records, and how they are to look. */
export type Retrieval = Form & {
  /** From 1. */
  readonly start: number;
  readonly count: number;
};

export type Retrieved = Pick<
  PresentResponse,
  "returned" | "nextPosition" | "presentStatus" | "records"
>;

/** Records of one response; whoever wants more asks again (partial-4: resources of the server). */
const MOST_RECORDS = 1000;
const AT_ONCE = 20;

const presentStatus = { success: 0, messageFull: 2, serverResources: 4 } as const;

/** Records of a result set, as many as the agreed sizes allow. @throws Bib1Problem. */
export async function retrieve(
  ctx: Ctx,
  agreed: Agreed,
  set: ResultSet,
  asked: Retrieval,
): Promise<Retrieved> {
  const { publicUrl } = ctx.config;
  const address = (id: string) => new URL(`/titles/${id}`, publicUrl).href;
  const presentation = presentationOf(asked, address);
  const { start, count } = asked;
  const offset = Math.max(0, start - 1);
  const limit = Math.min(Math.max(0, count), MOST_RECORDS);
  const { total, titles } = await searchShelf(ctx, {
    where: set.condition,
    library: null,
    ...(set.sort ? { sort: set.sort } : {}),
    offset,
    limit,
  });
  if (start < 1 || count < 0 || start > Math.max(total, 1) || offset + count > total)
    throw new Bib1Problem("presentOutOfRange", `${total} records`);
  const records = await gather(ctx, agreed, titles, presentation, count === 1);
  const next = start + records.length;
  return {
    returned: records.length,
    nextPosition: next > total ? 0 : next,
    presentStatus: statusOf(records.length, titles.length, count),
    records: { records: records.map((record) => ({ database: set.database, record })) },
  };
}

function statusOf(given: number, found: number, asked: number): number {
  if (given < found) return presentStatus.messageFull;
  return found < asked ? presentStatus.serverResources : presentStatus.success;
}

type Given = NamePlusRecord["record"];

/** Reads some records at a time until the message is full. */
async function gather(
  ctx: Ctx,
  agreed: Agreed,
  ids: readonly string[],
  presentation: Presentation,
  alone: boolean,
): Promise<readonly Given[]> {
  const given: Given[] = [];
  let room = agreed.messageSize;
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    for (const record of await some(ctx, ids.slice(at, at + AT_ONCE), presentation)) {
      const fitted = fit(record, agreed, alone);
      const size = "retrieval" in fitted ? sizeOf(fitted.retrieval) : 0;
      if (size > room && given.length > 0) return given;
      room -= size;
      given.push(fitted);
    }
  }
  return given;
}

async function some(
  ctx: Ctx,
  ids: readonly string[],
  { copies, write }: Presentation,
): Promise<readonly Given[]> {
  const found = new Map((await unionRecords(ctx, ids, { copies })).map((one) => [one.id, one]));
  return ids.map((id) => {
    const record = found.get(id);
    if (!record) return surrogate("recordDeleted");
    const written = write(record);
    return written ? { retrieval: written } : surrogate("syntaxUnsupportedForRecord");
  });
}

/**
 * A record that is larger than a message may be is given when it is asked for alone, up to the size
 * agreed upon for that (Z39.50, 3.3); a diagnostic stands for it otherwise.
 */
function fit(record: Given, agreed: Agreed, alone: boolean): Given {
  const size = "retrieval" in record ? sizeOf(record.retrieval) : 0;
  if (size <= agreed.messageSize) return record;
  if (size > agreed.recordSize) return surrogate("recordExceedsExceptionalSize");
  return alone ? record : surrogate("recordExceedsPreferredSize");
}

function surrogate(condition: keyof typeof bib1Conditions): Given {
  return { surrogate: { default: bib1Diagnostic(bib1Conditions[condition]) } };
}
