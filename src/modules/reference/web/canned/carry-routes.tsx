import type { Context, Hono } from "hono";
import { InvalidInput } from "#kernel/access";
import { download, type WebEnv } from "#kernel/http";
import { exportCanned, importCanned } from "../../actions/canned/carry-canned.ts";
import { CANNED_SEATS, cannedSeatOf, ownerIn } from "./canned-seat.ts";
import { showCanned } from "./list-routes.tsx";

/** So many bytes are more than all that one owner may have. */
const MOST_BYTES = 1 << 20;

/** Canned answers as files: out, and in. */
export function cannedCarryRoutes(app: Hono<WebEnv>): void {
  for (const at of CANNED_SEATS) {
    app.get(`${at}/export.json`, give);
    app.post(`${at}/import`, take);
  }
}

async function give(c: Context<WebEnv>): Promise<Response> {
  const seat = cannedSeatOf(c);
  const owner = ownerIn(seat, c.req.query("of") ?? "");
  const file = await seat.act((ctx) => exportCanned(ctx, owner));
  const name = `canned-answers-${seat.desk?.library.code ?? "network"}-${owner}.json`;
  return download(c, `${JSON.stringify(file, null, 2)}\n`, { name, type: "application/json" });
}

async function take(c: Context<WebEnv>): Promise<Response> {
  const seat = cannedSeatOf(c);
  const { of, file } = await c.req.parseBody();
  try {
    const text = await textOf(file);
    const owner = ownerIn(seat, typeof of === "string" ? of : "");
    const count = await seat.act((ctx) => importCanned(ctx, owner, text));
    return c.redirect(`${seat.at}?done=imported&count=${count}`, 303);
  } catch (fault) {
    if (!(fault instanceof InvalidInput)) throw fault;
    return showCanned(c, fault.fields);
  }
}

async function textOf(file: unknown): Promise<string> {
  if (!(file instanceof File) || file.size === 0) throw new InvalidInput({ file: "file-missing" });
  if (file.size > MOST_BYTES) throw new InvalidInput({ file: "file-long" });
  return (await file.text()).replace(/^\uFEFF/, "").replaceAll("\0", "");
}
