import { Refusal } from "#kernel/access";
import { isId, type PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { codeIn, nextForSupply, TWICE_SECONDS } from "../../model/desk/scanning.ts";
import { findByCode, type Meant } from "../../store/desk/find-by-code.ts";
import { insertScan, lastScans, type NewScan, type Scan } from "../../store/desk/scans.ts";
import { deskLibrary } from "./desk-library.ts";
import { ownCopies } from "./own-copies.ts";
import { ownSupply } from "./own-rows.ts";
import { doNextWith, doWith, offerOf } from "./scan-act.ts";

export type { Scan, ScanOffer } from "../../store/desk/scans.ts";

/** What came from the scanner, or from a button beneath the last scan. */
export type ScanInput = {
  readonly code: string;
  /** The one that is meant, where a code could mean several: `lend:ID` or `borrow:ID`. */
  readonly subject?: string;
  /** What to do with it, instead of what would come next. */
  readonly act?: string;
};

/**
 * Does the right next thing with what was scanned, and notes it among the person's last scans. What is
 * refused is thrown, and noted by `noteRefusedScan`. @throws Refusal.
 */
export async function scan(ctx: Ctx, input: ScanInput): Promise<void> {
  const library = deskLibrary(ctx);
  const person = scannerOf(ctx);
  const code = codeIn(input.code);
  if (!code) return;
  const [last] = await lastScans(ctx, library, person);
  const found = await judge(ctx, code, input, last ?? null);
  await insertScan(ctx, library, person, { ...found, code });
}

/** Notes that a scan led to something that was refused; what was paired before stays so. */
export async function noteRefusedScan(ctx: Ctx, input: ScanInput, refusal: Refusal): Promise<void> {
  const library = deskLibrary(ctx);
  const person = scannerOf(ctx);
  const [last] = await lastScans(ctx, library, person);
  const pair = last?.detail.pair;
  const state = refusal.params["state"];
  await insertScan(ctx, library, person, {
    code: codeIn(input.code) ?? "–",
    outcome: "refused",
    detail: {
      refusal: refusal.code,
      ...(pair ? { pair } : {}),
      ...(typeof state === "string" ? { state } : {}),
    },
  });
}

/** The last scans of the visitor at this desk, the newest first. */
export function deskScans(ctx: Ctx): Promise<readonly Scan[]> {
  return lastScans(ctx, deskLibrary(ctx), scannerOf(ctx));
}

export function scannerOf(ctx: Ctx): PersonId {
  if (ctx.principal.kind !== "person") throw new Refusal("forbidden");
  return ctx.principal.id;
}

type Judged = Omit<NewScan, "code">;

async function judge(ctx: Ctx, code: string, input: ScanInput, last: Scan | null): Promise<Judged> {
  const chosen = subjectIn(input.subject);
  if (chosen) return withChosen(ctx, code, chosen, input.act);
  if (last && isTwice(ctx, last, code)) return { outcome: "twice", detail: last.detail };
  const found = await findByCode(ctx, deskLibrary(ctx), code);
  const meant = likeliest(found);
  const pair = last?.detail.pair;
  // A barcode that belongs to nothing under way is the copy for the slip that was scanned before it.
  if (pair && meant.length === 0) return take(ctx, pair, code, false);
  return byMeaning(ctx, meant, found);
}

/** By a button beneath the last scan: this one is meant, or this is to be done with it. */
function withChosen(
  ctx: Ctx,
  code: string,
  { side, id }: Subject,
  act: string | undefined,
): Promise<Judged> {
  if (act === "pull") return take(ctx, id, code, true);
  return act ? doWith(ctx, side, id, act) : doNextWith(ctx, side, id);
}

async function byMeaning(
  ctx: Ctx,
  meant: readonly Meant[],
  found: readonly Meant[],
): Promise<Judged> {
  const [only, ...others] = meant;
  if (only && others.length > 0) {
    const offers = [];
    for (const { side, id } of meant) offers.push(await offerOf(ctx, side, id, null));
    return { outcome: "several", detail: { offers } };
  }
  const one = only ?? found[0];
  return one ? doNextWith(ctx, one.side, one.id) : { outcome: "unknown", detail: {} };
}

/**
 * What is open and known by our own number or a barcode; and what comes from the lender whose number it
 * is, for its slip may bear one that we have given, too. The requester's number is asked last.
 */
function likeliest(found: readonly Meant[]): readonly Meant[] {
  const open = found.filter(({ ended }) => !ended);
  const near = open.filter(({ own, side }) => own || side === "borrow");
  return near.length > 0 ? near : open;
}

/** A scanner that reads twice, or a trembling hand. */
function isTwice(ctx: Ctx, last: Scan, code: string): boolean {
  const seconds = (ctx.clock.now().epochMilliseconds - last.at.getTime()) / 1000;
  return last.code === code && last.act !== null && seconds < TWICE_SECONDS;
}

/** Takes a copy for a slip; a barcode that is not known for the title is asked about first. */
async function take(ctx: Ctx, id: string, barcode: string, force: boolean): Promise<Judged> {
  const row = await ownSupply(ctx, id);
  if (nextForSupply(row.state, row.service).kind !== "scan-item")
    return doNextWith(ctx, "lend", id);
  const copies = row.library ? await ownCopies(ctx, row.library, row.titleId) : [];
  const copy = copies.find((one) => one.barcode === barcode);
  const known = copies.some((one) => one.barcode !== null);
  if (known && !copy && !force) {
    const offer = await offerOf(ctx, "lend", id, "pull");
    const { title, number } = offer;
    return {
      outcome: "other-copy",
      supply: id,
      detail: { title, number, pair: id, offers: [offer] },
    };
  }
  return doWith(ctx, "lend", id, "pull", {
    itemId: barcode,
    ...(copy?.callNumber ? { callNumber: copy.callNumber.slice(0, 120) } : {}),
    ...(copy?.branch ? { branch: copy.branch.slice(0, 64) } : {}),
  });
}

type Subject = { readonly side: "lend" | "borrow"; readonly id: string };

function subjectIn(text = ""): Subject | null {
  const [side = "", id = ""] = text.split(":");
  return (side === "lend" || side === "borrow") && isId(id) ? { side, id } : null;
}
