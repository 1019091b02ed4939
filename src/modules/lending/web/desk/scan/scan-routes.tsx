import type { Context, Hono } from "hono";
import { Refusal } from "#kernel/access";
import { type Form, readForm, type WebEnv } from "#kernel/http";
import type { AgencyKey } from "#modules/directory";
import { page } from "#ui";
import { agencyNames } from "../../../actions/desk/agency-names.ts";
import { deskScans, noteRefusedScan, scan, type ScanInput } from "../../../actions/desk/scan.ts";
import { undoScan } from "../../../actions/desk/undo-scan.ts";
import { scanWords } from "../../../messages/desk-scan-index.ts";
import { codeIn } from "../../../model/desk/scanning.ts";
import { type LendingDesk, lendingDeskOf } from "../lending-desk.ts";
import { ScanPage } from "./scan-page.tsx";

const address = "/desk/:code/lending/scan";

/** The page at the scanner: forms only; script makes it faster, and opens the camera. */
export function scanRoutes(app: Hono<WebEnv>): void {
  app.get(address, (c) => showScans(c, lendingDeskOf(c)));
  app.post(address, async (c) => {
    const desk = lendingDeskOf(c);
    await scanOrSay(desk, inputOf(await readForm(c)));
    return c.redirect(`${desk.home}/scan`, 303);
  });
  app.post(`${address}/:id/undo`, async (c) => {
    const desk = lendingDeskOf(c);
    const id = c.req.param("id");
    await desk.act((ctx) => undoScan(ctx, id));
    return c.redirect(`${desk.home}/scan`, 303);
  });
}

function inputOf({ text }: Form): ScanInput {
  const [subject, act] = [text("subject"), text("act")];
  return { code: text("code"), ...(subject ? { subject } : {}), ...(act ? { act } : {}) };
}

/** What is refused is rolled back, and then said among the scans: the hand stays at the scanner. */
async function scanOrSay(desk: LendingDesk, input: ScanInput): Promise<void> {
  try {
    await desk.act((ctx) => scan(ctx, input));
  } catch (fault) {
    if (!(fault instanceof Refusal) || fault.code === "forbidden") throw fault;
    await desk.act((ctx) => noteRefusedScan(ctx, input, fault));
  }
}

async function showScans(c: Context<WebEnv>, desk: LendingDesk): Promise<Response> {
  const { scans, names } = await desk.act(async (ctx) => {
    const scans = await deskScans(ctx);
    const others = scans.flatMap(({ detail }) => (detail.other ? [detail.other as AgencyKey] : []));
    return { scans, names: await agencyNames(ctx, others) };
  });
  return page(c, {
    title: scanWords(desk.locale)("scan"),
    noIndex: true,
    width: "wide",
    elements: ["lending/scan"],
    body: (
      <ScanPage
        desk={desk}
        scans={scans}
        names={names}
        code={codeIn(c.req.query("code") ?? "") ?? ""}
      />
    ),
  });
}
