import { sql } from "kysely";
import { insertRow, patchRow, type RowShape, selected } from "#kernel/db";
import type { LibraryId, PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { InquiryState } from "../model/inquiry/states.ts";
import type { Inquiry } from "../model/inquiry/inquiry.ts";

const shape: RowShape<Inquiry> = {
  table: "inquiry",
  columns: {
    id: ["id"],
    library: ["library_id"],
    code: ["code"],
    keyHash: ["key_hash"],
    channel: ["channel"],
    state: ["state"],
    stateAt: ["state_at"],
    queue: ["queue_id"],
    language: ["language"],
    subject: ["subject"],
    askedAt: ["asked_at"],
    level: ["level"],
    directedUntil: ["directed_until"],
    answering: ["answering_library_id"],
    operator: ["operator_id"],
    operatorName: ["operator_name"],
    firstAnswerAt: ["first_answer_at"],
    readerSaidAt: ["reader_said_at"],
    assignee: ["assignee_id"],
    dueAt: ["due_at"],
    endedAt: ["ended_at"],
    readLevel: ["read_level"],
    kind: ["kind"],
    satisfaction: ["satisfaction"],
    praise: ["praise"],
    mergedInto: ["merged_into"],
    sameReader: ["same_reader"],
    erasedAt: ["erased_at"],
  },
};

export const insertInquiry = (ctx: Ctx, row: Inquiry): Promise<void> =>
  insertRow(ctx.tx, shape, row);

export const patchInquiry = (ctx: Ctx, id: string, patch: Partial<Inquiry>): Promise<void> =>
  patchRow(ctx.tx, shape, id, patch);

/** One inquiry that may be seen here; null where there is none such. */
export async function readInquiry(ctx: Ctx, id: string): Promise<Inquiry | null> {
  const { rows } =
    await sql<Inquiry>`select ${selected(shape)} from inquiry where id = ${id}`.execute(ctx.tx);
  return rows[0] ?? null;
}

/** The same, held until the transaction ends: what follows from its state stays true. */
export async function holdInquiry(ctx: Ctx, id: string): Promise<Inquiry | null> {
  const { rows } =
    await sql<Inquiry>`select ${selected(shape)} from inquiry where id = ${id} for update`.execute(
      ctx.tx,
    );
  return rows[0] ?? null;
}

/** Which inquiry a reader's key opens, and whose it is; anybody may ask. */
export async function inquiryOfKey(
  ctx: Ctx,
  hash: Uint8Array,
): Promise<{ readonly id: string; readonly library: LibraryId } | null> {
  const { rows } = await sql<{
    id: string;
    library: LibraryId;
  }>`select id, library_id as library from app.inquiry_of_key(${hash})`.execute(ctx.tx);
  return rows[0] ?? null;
}

/** Inquiries of the library in whose name is acted, in these states, the oldest first. */
export async function inquiriesIn(
  ctx: Ctx,
  states: readonly InquiryState[],
  limit: number,
): Promise<readonly Inquiry[]> {
  const { rows } = await sql<Inquiry>`select ${selected(shape)} from inquiry
    where library_id = ${ctx.library} and state = any (${[...states]}::text[]) and erased_at is null
    order by asked_at limit ${limit}`.execute(ctx.tx);
  return rows;
}

/** How many wait at the desk of a library: for somebody now, here or from elsewhere, or for an answer owed. */
export async function countWaiting(ctx: Ctx, library: LibraryId): Promise<number> {
  const { rows } = await sql<{ waiting: number }>`select (
      (select count(*) from inquiry where library_id = ${library} and state in ('waiting', 'open'))
      + (select count(*) from inquiry_offer where library_id = ${library}))::int as waiting`.execute(
    ctx.tx,
  );
  return rows[0]?.waiting ?? 0;
}

/** Inquiries that somebody has claimed and holds, of whatever library. */
export async function heldBy(ctx: Ctx, person: PersonId): Promise<readonly Inquiry[]> {
  const { rows } = await sql<Inquiry>`select ${selected(shape)} from inquiry
    where id in (select inquiry_id from inquiry_claim c where c.person_id = ${person} and c.until is null)
    order by asked_at`.execute(ctx.tx);
  return rows;
}

/** Inquiries that wait for somebody, everywhere; needs system reach. */
export async function waitingInquiries(
  ctx: Ctx,
): Promise<readonly { readonly id: string; readonly library: LibraryId }[]> {
  const { rows } = await sql<{
    id: string;
    library: LibraryId;
  }>`select id, library_id as library from inquiry where state = 'waiting' order by asked_at`.execute(
    ctx.tx,
  );
  return rows;
}

/** Tickets that have waited for their readers since before a moment, everywhere; needs system reach. */
export async function pendingSince(
  ctx: Ctx,
  before: Temporal.Instant,
): Promise<readonly { readonly id: string; readonly library: LibraryId }[]> {
  const { rows } = await sql<{
    id: string;
    library: LibraryId;
  }>`select id, library_id as library from inquiry
    where state = 'pending' and state_at < ${before.toString()} limit 200`.execute(ctx.tx);
  return rows;
}

/** Makes what was a part of one inquiry a part of another. */
export async function passParts(
  ctx: Ctx,
  from: string,
  to: string,
  sameReader: boolean,
): Promise<void> {
  await sql`update inquiry set merged_into = ${to}, same_reader = same_reader and ${sameReader}
    where merged_into = ${from}`.execute(ctx.tx);
}

/** What one and the same reader asked, and became a part of this inquiry. */
export async function partsOf(ctx: Ctx, id: string): Promise<readonly Inquiry[]> {
  const { rows } = await sql<Inquiry>`select ${selected(shape)} from inquiry
    where merged_into = ${id} and same_reader`.execute(ctx.tx);
  return rows;
}

/** Inquiries of a library, the newest first, asked before one of them where given. */
export async function inquiriesBefore(
  ctx: Ctx,
  wanted: {
    readonly library: LibraryId;
    readonly states: readonly InquiryState[];
    readonly before: string | null;
    readonly limit: number;
  },
): Promise<readonly Inquiry[]> {
  // Ids rise with time.
  const { rows } = await sql<Inquiry>`select ${selected(shape)} from inquiry
    where library_id = ${wanted.library} and state = any (${[...wanted.states]}::text[])
      and (${wanted.before}::uuid is null or id < ${wanted.before}::uuid)
    order by id desc limit ${wanted.limit}`.execute(ctx.tx);
  return rows;
}

/** An inquiry of a library by the code that staff use; null where there is none. */
export async function inquiryByCode(
  ctx: Ctx,
  library: LibraryId,
  code: string,
): Promise<Inquiry | null> {
  const { rows } = await sql<Inquiry>`select ${selected(shape)} from inquiry
    where library_id = ${library} and code = ${code.toUpperCase()}`.execute(ctx.tx);
  return rows[0] ?? null;
}
