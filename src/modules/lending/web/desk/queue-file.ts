import type { Taken } from "#kernel/http";
import { deskQueue, type QueuePart, type QueueRow } from "../../actions/desk/queues.ts";
import { levelOf } from "../../model/desk/level.ts";
import { PAGE_SIZE, type QueueQuery } from "../../model/desk/queue-query.ts";
import { sideOf } from "../../model/desk/queues.ts";
import type { LendingDesk } from "./lending-desk.ts";
import { attentionWords, stateWords } from "./state-words.ts";

/** The headings of a queue as a table to take along. */
export function queueColumns({ t }: LendingDesk, { queue }: QueueQuery): Taken["columns"] {
  const other = t(sideOf(queue) === "lend" ? "column-for" : "column-from");
  return [
    [t("column-number"), 16],
    [t("column-their-number"), 16],
    [t("column-title"), 40],
    [t("column-author"), 24],
    [t("column-volume"), 12],
    [t("filter-service"), 12],
    [other, 28],
    [t("filter-branch"), 16],
    [t("column-call-number"), 20],
    [t("column-barcode"), 20],
    [t("column-state"), 24],
    [t("column-attention"), 24],
    [t("column-since"), 20],
    [t("column-deadline"), 20],
    [t("filter-level"), 12],
  ];
}

/** The entries of a queue, page by page from the database. */
export async function* queueLines(
  desk: LendingDesk,
  query: QueueQuery,
): AsyncGenerator<readonly (string | number)[]> {
  for (let page = 1; ; page += 1) {
    const part = await desk.act((ctx) => deskQueue(ctx, { ...query, page }, desk.library.timeZone));
    for (const row of part.rows) yield line(desk, query, part, row);
    if (part.rows.length < PAGE_SIZE) return;
  }
}

function line(
  desk: LendingDesk,
  query: QueueQuery,
  { names }: QueuePart,
  row: QueueRow,
): readonly string[] {
  const { t } = desk;
  const { number, theirs, title, author, volume, other, branch, callNumber, itemId } = row;
  const library = other && (names.get(other) ?? other);
  return [
    number,
    ...[theirs, title, author, volume].map(orNothing),
    t(`service-${row.service}`),
    ...[library, branch, callNumber, itemId].map(orNothing),
    ...standing(desk, query, row),
  ];
}

const orNothing = (text: string | null): string => text ?? "";

function standing(
  { t, locale, library, now }: LendingDesk,
  { queue }: QueueQuery,
  { state, attention, since, deadline }: QueueRow,
): readonly string[] {
  const level = levelOf(deadline, now, library.timeZone);
  return [
    stateWords(locale, sideOf(queue), state),
    attention ? attentionWords(locale, attention) : "",
    since.toISOString(),
    deadline?.toISOString() ?? "",
    level ? t(`level-${level}`) : "",
  ];
}
