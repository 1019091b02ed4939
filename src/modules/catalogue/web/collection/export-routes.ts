import type { Context, Hono } from "hono";
import { Refusal } from "#kernel/access";
import { type Ending, giveTable, type Visit, type WebEnv } from "#kernel/http";
import type { Cell } from "#standards/xlsx";
import { compareLibraries } from "../../actions/collection/compare-libraries.ts";
import { countHolders } from "../../actions/collection/count-holders.ts";
import { countKinds } from "../../actions/collection/count-kinds.ts";
import { IDS_AT_ONCE, listedIds, takenTitles } from "../../actions/collection/whole-list.ts";
import type { CollectionQuery, ListSort } from "../../model/collection/collection-query.ts";
import { mayTakeLists } from "../../policy.ts";
import { readCollection, readListView } from "./address.ts";
import { holdersTable, kindsTable, overlapTable, titleCells, titleColumns } from "./tables.ts";
import { collectionView, type CollectionView } from "./view.ts";

const smallTables = {
  holders: async (ctx, view, query) => holdersTable(view, await countHolders(ctx, query)),
  overlap: async (ctx, view, query) => overlapTable(view, await compareLibraries(ctx, query)),
  kinds: async (ctx, view, query) => kindsTable(view, await countKinds(ctx, query)),
} satisfies Record<string, SmallTable>;
type SmallTable = (
  ctx: Parameters<typeof countHolders>[0],
  view: CollectionView,
  query: CollectionQuery,
) => Promise<ReturnType<typeof holdersTable>>;

/** The tables of the comparison as files, for everybody; whole lists of titles for colleagues. */
export function collectionExportRoutes(app: Hono<WebEnv>): void {
  for (const [name, make] of Object.entries(smallTables))
    app.get(`/collection/:file{${name}\\.(?:csv|xlsx)}`, async (c) => {
      const query = readCollection(new URL(c.req.url).searchParams);
      const { view, table } = await c.get("visit").read(async (ctx) => {
        const made = await collectionView(c, ctx);
        return { view: made, table: await make(ctx, made, query) };
      });
      return giveTable(c, view, { name, ending: endingOf(c.req.param("file")), ...table });
    });
  app.get("/collection/:file{titles\\.(?:csv|xlsx)}", (c) =>
    giveTitles(c, endingOf(c.req.param("file"))),
  );
}

function endingOf(file: string): Ending {
  return file.endsWith(".csv") ? "csv" : "xlsx";
}

async function giveTitles(c: Context<WebEnv>, ending: Ending): Promise<Response> {
  const visit = c.get("visit");
  // Before the first byte: a refusal is a page of its own.
  if (!mayTakeLists(visit.principal)) throw new Refusal("forbidden");
  const { searchParams } = new URL(c.req.url);
  const query = readCollection(searchParams);
  const view = await visit.read((ctx) => collectionView(c, ctx));
  const rows = titlesInOrder(visit, view, query, readListView(searchParams).sort);
  return giveTable(c, view, {
    name: "titles",
    ending,
    rows,
    columns: titleColumns(view, query.library),
  });
}

const TITLES_AT_ONCE = 500;

/** The whole list, each piece in a transaction of its own: it may take minutes. */
async function* titlesInOrder(
  { act, services }: Visit,
  view: CollectionView,
  query: CollectionQuery,
  sort: ListSort,
): AsyncGenerator<readonly Cell[]> {
  const { publicUrl } = services.config;
  for (let offset = 0; ; offset += IDS_AT_ONCE) {
    const ids = await act((ctx) => listedIds(ctx, query, sort, offset));
    for (let at = 0; at < ids.length; at += TITLES_AT_ONCE) {
      const piece = ids.slice(at, at + TITLES_AT_ONCE);
      for (const title of await act((ctx) => takenTitles(ctx, piece, query.library)))
        yield titleCells(
          view,
          title,
          query.library,
          new URL(`/titles/${title.row.id}`, publicUrl).href,
        );
    }
    if (ids.length < IDS_AT_ONCE) return;
  }
}
