import type { Context, Hono } from "hono";
import type { WebEnv } from "#kernel/http";
import { document, element } from "#standards/xml";
import { titleRows } from "../../actions/title-rows.ts";
import { describedAs } from "../references/title-links.ts";

/** unAPI's names of the formats, by the ending of their address; reference managers choose by these. */
const names: Readonly<Record<string, string>> = {
  bib: "bibtex",
  ris: "ris",
  "csl.json": "csl-json",
  mods: "mods",
  marcxml: "marcxml",
};

const formats = describedAs.flatMap(([ending, type]) => {
  const name = names[ending];
  return name === undefined ? [] : [{ ending, type, name }];
});

/** unAPI (version 1, revision 3): which formats there are, and a title in one of them. */
export function unapiRoutes(app: Hono<WebEnv>): void {
  app.get("/unapi", async (c) => {
    const [asked, format] = [c.req.query("id"), c.req.query("format")];
    if (asked === undefined) return list(c, 200);
    const id = await idOf(c, asked);
    if (id === null) return c.text("No title has this id.", 404);
    if (format === undefined) return list(c, 300, asked);
    const found = formats.find(({ name }) => name === format);
    if (!found) return c.text("There is no such format.", 406);
    return c.redirect(`/titles/${id}.${found.ending}`, 302);
  });
}

/** A title's id, also where its whole address is given. */
async function idOf(c: Context<WebEnv>, asked: string): Promise<string | null> {
  const id = /[0-9a-f-]{36}$/.exec(asked)?.[0] ?? "";
  const rows = await c.get("visit").read((ctx) => titleRows(ctx, [id]));
  return rows[0]?.id ?? null;
}

function list(c: Context, status: 200 | 300, id?: string): Response {
  const listed = formats.map(({ name, type }) => element("format", { name, type }, []));
  return c.body(document(element("formats", { id }, listed)), status, {
    "content-type": "application/xml; charset=utf-8",
  });
}
