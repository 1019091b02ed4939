import type { Context, Hono } from "hono";
import { Refusal } from "#kernel/access";
import { download, problem, type WebEnv } from "#kernel/http";
import {
  type MarcRecord,
  marcXmlEnd,
  marcXmlStart,
  writeIso2709,
  writeMarcXml,
} from "#standards/marc";
import { linkHeader } from "#standards/web-links";
import { writeMods } from "#standards/mods";
import { unionRecords } from "../../actions/records/union-records.ts";
import { recordAsMarc } from "../../actions/records/original-record.ts";
import { modsOf } from "../../wire/references/mods.ts";
import { oneTitle } from "../../wire/api/routes.ts";
import { isReferenceEnding, referenceFormats } from "../../wire/references/formats.ts";
import { referenceOf } from "../../wire/references/reference.ts";
import { titleAddress } from "./title-address.ts";
import type { TitleSetting } from "./title-setting.ts";
import { type LiveTitle, withTitle } from "./with-title.tsx";

const endings = "bib|ris|csl\\.json|mods|marcxml|mrc|json";

/** A title to take along: as a reference, as a MARC record, as JSON. */
export function exportRoutes(app: Hono<WebEnv>): void {
  app.get(`/titles/:file{[0-9a-f-]{36}\\.(?:${endings})}`, (c) => {
    const [id, ending] = cut(c.req.param("file"));
    if (ending === "json") return oneTitle(c, id);
    return withTitle(c, id, (title, setting) => exported(c, title, ending, setting));
  });
}

function cut(file: string): readonly [string, string] {
  const dot = file.indexOf(".");
  return [file.slice(0, dot), file.slice(dot + 1)];
}

function exported(
  c: Context<WebEnv>,
  title: LiveTitle,
  ending: string,
  setting: TitleSetting,
): Response | Promise<Response> {
  const name = `title-${title.id}.${ending}`;
  const url = titleAddress(c, title.id);
  c.header("link", linkHeader([{ rel: "describes", href: url, type: "text/html" }]));
  if (ending === "mods") return modsFile(c, title, url);
  if (!isReferenceEnding(ending)) return marcFile(c, title, ending, setting);
  const format = referenceFormats[ending];
  const reference = referenceOf(title.lead.description, title.id, url);
  return download(c, format.write([reference]), { name, type: format.type });
}

/** The title as the network describes it, with where each library has it. */
async function modsFile(c: Context<WebEnv>, { id }: LiveTitle, url: string): Promise<Response> {
  const [record] = await c.get("visit").read((ctx) => unionRecords(ctx, [id]));
  if (!record) throw new Refusal("not-found");
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n${writeMods(modsOf(record, url))}\n`;
  return download(c, xml, { name: `title-${id}.xml`, type: "application/mods+xml; charset=utf-8" });
}

/** The record that describes the title best. */
async function marcFile(
  c: Context<WebEnv>,
  { id, lead }: LiveTitle,
  ending: string,
  { t }: TitleSetting,
): Promise<Response> {
  const record = await c.get("visit").read((ctx) => recordAsMarc(ctx, lead.id));
  if (!record) throw new Refusal("not-found");
  const name = `title-${id}.${ending === "mrc" ? "mrc" : "xml"}`;
  if (ending === "mrc") return iso2709File(c, record, name, t("too-long-for-iso2709"));
  const xml = marcXmlStart + writeMarcXml(record).xml + marcXmlEnd;
  return download(c, xml, { name, type: "application/marcxml+xml; charset=utf-8" });
}

/** ISO 2709 has no room for records over 99,999 bytes. */
function iso2709File(
  c: Context<WebEnv>,
  record: MarcRecord,
  name: string,
  tooLong: string,
): Response {
  const written = writeIso2709(record);
  if (!written.ok) return problem(c, 409, written.reason.code, tooLong);
  return download(c, new Uint8Array(written.bytes), { name, type: "application/marc" });
}
