import type { Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { download, streamOf, type WebEnv } from "#kernel/http";
import { isId } from "#kernel/ids";
import { InvalidInput, Refusal } from "#kernel/access";
import type { Ctx } from "#kernel/tenancy";
import {
  addDocument,
  findDocument,
  removeDocument,
  restoreDocument,
} from "../../actions/agreements/documents.ts";
import { MOST_DOCUMENT_BYTES } from "../../model/agreements/document.ts";
import { attempt, stored } from "../desk/form-state.ts";
import { actForNetwork } from "../network/network-frame.tsx";
import { showNetworkFile } from "./network-file.tsx";

type Web = Context<WebEnv>;
const FORM = 64 * 1024;

/** The papers of agreements: coordinators add and remove them. */
export function fileRoutes(app: Hono<WebEnv>, one: string): void {
  const limit = bodyLimit({
    maxSize: MOST_DOCUMENT_BYTES + FORM,
    onError: (c) => tooLarge(c),
  });
  app.post(`${one}/documents`, limit, upload);
  app.get(`${one}/documents/:document`, (c) =>
    giveDocument(c, (work) => actForNetwork(c, work), codeOf(c)),
  );
  app.post(`${one}/documents/:document/removal`, async (c) => {
    await actForNetwork(c, (ctx) => removeDocument(ctx, codeOf(c), documentId(c)));
    return c.redirect(`${pathOf(c)}?removed=${documentId(c)}#documents`, 303);
  });
  app.post(`${one}/documents/:document/restoration`, async (c) => {
    await actForNetwork(c, (ctx) => restoreDocument(ctx, codeOf(c), documentId(c)));
    return c.redirect(`${pathOf(c)}?said=saved#documents`, 303);
  });
}

function codeOf(c: Context): string {
  return c.req.param("agreement") ?? "";
}

function pathOf(c: Context): string {
  return `/network/agreements/${codeOf(c)}`;
}

function documentId(c: Context): string {
  const id = c.req.param("document") ?? "";
  if (!isId(id)) throw new Refusal("not-found");
  return id;
}

function tooLarge(c: Context): Promise<Response> {
  return showNetworkFile(c, { upload: { ...stored({}), faults: { file: "file-large" } } });
}

async function upload(c: Web): Promise<Response> {
  const result = await attempt(receive(c));
  if (result.faults) return showNetworkFile(c, { upload: { ...stored({}), ...result } });
  return c.redirect(`${pathOf(c)}?said=saved#documents`, 303);
}

async function receive(c: Web): Promise<void> {
  const body = await c.req.parseBody().catch(() => null);
  const file = body?.["file"];
  if (!(file instanceof File)) throw new InvalidInput({ file: "file-missing" });
  const content = new Uint8Array(await file.arrayBuffer());
  await actForNetwork(c, (ctx) => addDocument(ctx, codeOf(c), { name: file.name, content }));
}

/** A paper as a file to be kept: never shown by the browser itself, whoever made it. */
export async function giveDocument(
  c: Web,
  act: <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T>,
  code: string,
): Promise<Response> {
  const id = documentId(c);
  const { name, type, sha256 } = await act((ctx) => findDocument(ctx, code, id));
  const content = c.get("visit").services.blobs.get(sha256);
  return download(c, streamOf(content), { name, type });
}
