import type { Context, Hono } from "hono";
import { InvalidInput, Refusal } from "#kernel/access";
import { sealingStore } from "#kernel/blobs";
import { receiveFile, type WebEnv } from "#kernel/http";
import { isId } from "#kernel/ids";
import { page } from "#ui";
import { deliverScan } from "../../actions/copies/deliver-scan.ts";
import { scansOf, withdrawScan } from "../../actions/copies/scans.ts";
import { MOST_SCAN_BYTES, scanTest } from "../../model/copies/scan.ts";
import { type LendingDesk, lendingDeskOf } from "../desk/lending-desk.ts";
import { readScanOptions } from "./scan-options.ts";
import { ScansPage } from "./scans-page.tsx";

const SCANS = "/desk/:code/lending/supplies/:id/copy";

/** Where staff deliver scans, and see what became of them. */
export function scanRoutes(app: Hono<WebEnv>): void {
  app.get(SCANS, (c) => showScans(c, lendingDeskOf(c)));
  app.post(SCANS, (c) => takeScan(c, lendingDeskOf(c)));
  app.post(`${SCANS}/:copy/withdrawal`, async (c) => {
    const desk = lendingDeskOf(c);
    const copy = c.req.param("copy");
    if (!isId(copy)) throw new Refusal("not-found");
    await desk.act((ctx) => withdrawScan(ctx, copy));
    return c.redirect(`${addressOf(c, desk)}?said=withdrawn`, 303);
  });
}

function supplyOf(c: Context): string {
  const id = c.req.param("id") ?? "";
  if (!isId(id)) throw new Refusal("not-found");
  return id;
}

const addressOf = (c: Context, desk: LendingDesk): string =>
  `${desk.home}/supplies/${supplyOf(c)}/copy`;

type Refused = {
  readonly status?: 200 | 413 | 422;
  readonly faults?: Readonly<Record<string, string>>;
  readonly values?: ReadonlyMap<string, string>;
};

async function showScans(
  c: Context<WebEnv>,
  desk: LendingDesk,
  { status = 200, faults = {}, values = new Map() }: Refused = {},
): Promise<Response> {
  const scans = await desk.act((ctx) => scansOf(ctx, supplyOf(c)));
  const said = c.req.query("said");
  return page(c, {
    title: desk.t("lending"),
    status,
    noIndex: true,
    body: <ScansPage {...{ desk, scans, faults, values, said }} address={addressOf(c, desk)} />,
  });
}

/** Whether anything may be delivered is asked before a byte is read. */
async function takeScan(c: Context<WebEnv>, desk: LendingDesk): Promise<Response> {
  const { open } = await desk.act((ctx) => scansOf(ctx, supplyOf(c)));
  if (!open) return c.redirect(addressOf(c, desk), 303);
  const store = sealingStore(c.get("visit").services.blobs, scanTest);
  const values = new Map<string, string>();
  const receiving = {
    blobs: store,
    limit: MOST_SCAN_BYTES,
    fields: values,
    readOptions: readScanOptions,
  };
  try {
    const { options, fileName, sha256: blob } = await receiveFile(c.req.raw, receiving);
    const sealed = store.sealed();
    if (!sealed) throw new InvalidInput({ file: "choose-file" });
    await desk.act((ctx) =>
      deliverScan(ctx, supplyOf(c), { ...sealed, ...options, fileName, blob }),
    );
    return c.redirect(`${addressOf(c, desk)}?said=sent`, 303);
  } catch (fault) {
    if (fault instanceof InvalidInput)
      return showScans(c, desk, { status: 422, faults: fault.fields, values });
    if (fault instanceof Refusal && fault.code === "file-too-large")
      return showScans(c, desk, { status: 413, faults: { file: "too-large" }, values });
    throw fault;
  }
}
