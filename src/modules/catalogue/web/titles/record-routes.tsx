import type { Context, Hono } from "hono";
import { Refusal } from "#kernel/access";
import { download, type WebEnv } from "#kernel/http";
import { page } from "#ui";
import { originalRecord, recordAsMarc } from "../../actions/records/original-record.ts";
import { findWords, titleWords } from "../../messages/pages-index.ts";
import { movedTo } from "../../wire/moved-to.ts";
import { readPlaces } from "../places.ts";
import { RecordPage } from "./record-page.tsx";

const types = {
  iso2709: { type: "application/marc", ending: "mrc" },
  marcxml: { type: "application/marcxml+xml", ending: "xml" },
  json: { type: "application/json", ending: "json" },
} as const;

const title = ":title{[0-9a-f-]{36}}";

/** Each library's own record: its fields, and its bytes as they came. */
export function recordRoutes(app: Hono<WebEnv>): void {
  app.get(`/titles/${title}/records/:record{[0-9a-f-]{36}}`, (c) =>
    showRecord(c, c.req.param("title"), c.req.param("record")),
  );
  app.get(`/titles/${title}/records/:file{[0-9a-f-]{36}\\.original}`, (c) =>
    giveOriginal(c, c.req.param("file").slice(0, 36)),
  );
}

async function showRecord(c: Context<WebEnv>, asked: string, id: string): Promise<Response> {
  const visit = c.get("visit");
  const { original, record, places } = await visit.read(async (ctx) => ({
    original: await originalRecord(ctx, id),
    record: await recordAsMarc(ctx, id),
    places: await readPlaces(ctx, visit),
  }));
  if (!original || !record) throw new Refusal("not-found");
  if (original.title !== null && original.title !== asked)
    return movedTo(c, `/titles/${original.title}/records/${id}`);
  const { locale } = visit;
  const t = titleWords(locale);
  const library = places.libraryName(original.library);
  return page(c, {
    title: t("record-title", { number: original.controlNumber, library }),
    noIndex: true,
    body: (
      <RecordPage
        {...{ original, record, title: asked, t, find: findWords(locale), locale, places }}
      />
    ),
  });
}

/** The bytes as the library delivered them, whatever title they stand under now. */
async function giveOriginal(c: Context<WebEnv>, id: string): Promise<Response> {
  const original = await c.get("visit").read((ctx) => originalRecord(ctx, id));
  if (!original) throw new Refusal("not-found");
  const { type, ending } = types[original.syntax];
  const name = `${original.library}-${original.controlNumber}.${ending}`;
  return download(c, new Uint8Array(original.bytes), { name, type });
}
