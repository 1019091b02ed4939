import type { Context, Hono } from "hono";
import { download, type WebEnv } from "#kernel/http";
import { type WholeList, wholeList, wholeSharedList } from "../../actions/lists/described-list.ts";
import { findWords, listWords } from "../../messages/pages-index.ts";
import { toCsv } from "#standards/csv";
import { isReferenceEnding, referenceFormats } from "../../wire/references/formats.ts";
import { referenceOf } from "../../wire/references/reference.ts";
import { formName } from "../find/facet-groups.ts";
import { askToSignIn } from "./keeper.ts";

const ending = "\\.(?:bib|ris|csl\\.json|csv)";

/** Lists to take along. */
export function listExportRoutes(app: Hono<WebEnv>): void {
  app.get(`/my/lists/:file{[0-9a-f-]{36}${ending}}`, async (c) => {
    const { name, format } = cut(c.req.param("file"));
    const stranger = askToSignIn(c, c.req.path);
    return stranger ?? give(c, await c.get("visit").act((ctx) => wholeList(ctx, name)), format);
  });
  app.get(`/lists/:file{[\\w-]{20,64}${ending}}`, async (c) => {
    const { name, format } = cut(c.req.param("file"));
    return give(c, await c.get("visit").act((ctx) => wholeSharedList(ctx, name)), format);
  });
}

function cut(file: string): { readonly name: string; readonly format: string } {
  const dot = file.indexOf(".");
  return { name: file.slice(0, dot), format: file.slice(dot + 1) };
}

function give(c: Context<WebEnv>, whole: WholeList, format: string): Response {
  const { publicUrl } = c.get("visit").services.config;
  const address = (id: string) => new URL(`/titles/${id}`, publicUrl).href;
  const name = `list.${format}`;
  if (!isReferenceEnding(format))
    return download(c, csvOf(c, whole, address), { name, type: "text/csv; charset=utf-8" });
  const { type, write } = referenceFormats[format];
  const references = whole.titles.map(({ row, description }) =>
    referenceOf(description, row.id, address(row.id)),
  );
  return download(c, write(references), { name, type });
}

function csvOf(c: Context<WebEnv>, { titles }: WholeList, address: (id: string) => string): string {
  const { locale } = c.get("visit");
  const t = listWords(locale);
  const find = findWords(locale);
  const head = [
    t("csv-title"),
    t("csv-authors"),
    t("csv-year"),
    t("csv-publisher"),
    t("csv-form"),
    t("csv-isbn"),
    t("csv-libraries"),
    t("csv-address"),
  ];
  const rows = titles.map(({ row }) => [
    [row.title, row.subtitle].filter(Boolean).join(": "),
    row.authors.join("; "),
    row.year,
    row.publisher,
    formName(find, row.form),
    row.isbn,
    row.holdings.map(({ name }) => name).join("; "),
    address(row.id),
  ]);
  return toCsv([head, ...rows]);
}
