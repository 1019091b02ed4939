import type { Context, Hono } from "hono";
import { InvalidInput, Refusal } from "#kernel/access";
import { receiveFile, type WebEnv } from "#kernel/http";
import type { Ctx } from "#kernel/tenancy";
import { page } from "#ui";
import { importReviews } from "../../actions/imports/review-import.ts";
import { startImport } from "../../actions/imports/start-import.ts";
import { importsOf } from "../../actions/imports/watch-imports.ts";
import { type Desk, deskOf } from "./desk.ts";
import { type ImportList, ImportsPage } from "./imports-page.tsx";
import type { UploadFaults } from "./upload-form.tsx";
import { readUploadOptions } from "./upload-options.ts";

const MEGABYTE = 1_000_000;
const ON_PAGE = 20;

/** The list of imports, and where files are sent to. */
export function importRoutes(app: Hono<WebEnv>): void {
  app.get("/desk/:code/catalogue/imports", (c) => showImports(c, deskOf(c)));
  app.post("/desk/:code/catalogue/imports", (c) => takeFile(c, deskOf(c)));
}

function limitOf(c: Context<WebEnv>): number {
  return c.get("visit").services.config.UPLOAD_MB * MEGABYTE;
}

type Refused = {
  readonly status?: 200 | 413 | 422;
  readonly faults?: UploadFaults;
  readonly values?: ReadonlyMap<string, string>;
};

async function showImports(
  c: Context<WebEnv>,
  desk: Desk,
  { status = 200, faults = {}, values = new Map() }: Refused = {},
): Promise<Response> {
  const before = c.req.query("before") ?? null;
  const list = await desk.act((ctx) => readImports(ctx, before));
  const body = <ImportsPage {...{ desk, list, faults, values }} limit={limitOf(c)} />;
  return page(c, { title: desk.t("imports"), status, noIndex: true, body });
}

async function readImports(ctx: Ctx, before: string | null): Promise<ImportList> {
  const found = await importsOf(ctx, ON_PAGE + 1, before);
  const imports = found.slice(0, ON_PAGE);
  const reviews = await importReviews(
    ctx,
    imports.map(({ id }) => id),
  );
  const older = found.length > ON_PAGE ? (imports.at(-1)?.id ?? null) : null;
  return { imports, reviews, older, first: before === null };
}

/** Whether the visitor may load is asked before a byte is read. */
async function takeFile(c: Context<WebEnv>, desk: Desk): Promise<Response> {
  if (!desk.mayLoad) throw new Refusal("forbidden");
  const { blobs } = c.get("visit").services;
  const values = new Map<string, string>();
  const receiving = {
    blobs,
    limit: limitOf(c),
    fields: values,
    readOptions: readUploadOptions,
    onlyOne: true,
  };
  try {
    const { options, ...file } = await receiveFile(c.req.raw, receiving);
    const { id } = await desk.act((ctx) => startImport(ctx, { ...file, ...options }));
    return c.redirect(`${desk.home}/imports/${id}`, 303);
  } catch (fault) {
    if (fault instanceof InvalidInput)
      return showImports(c, desk, { status: 422, faults: fault.fields, values });
    if (fault instanceof Refusal && fault.code === "file-too-large")
      return showImports(c, desk, { status: 413, faults: { file: "too-large" }, values });
    throw fault;
  }
}
