import { InvalidInput, Refusal } from "#kernel/access";
import { isId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import {
  byShelf,
  PAPER_KINDS,
  PAPER_SIZES,
  type PaperKind,
  paperSide,
} from "../../model/desk/paper.ts";
import { sideOf } from "../../model/desk/queues.ts";
import { readRequest, type RequestRow } from "../../store/requests.ts";
import { readSupply, type SupplyRow } from "../../store/supplies.ts";
import {
  insertPrinting,
  markPrintingUndone,
  type Printing,
  readPrinting,
} from "../../store/desk/printings.ts";
import { actorOf } from "../exchange/actor.ts";
import { type Chosen, chosenIds } from "./chosen.ts";
import { deskLibrary } from "./desk-library.ts";
import { type Addressee, addressees, readOwnAddress } from "./addressees.ts";

/** What is to be printed of a request or a supply. */
export type Paper = {
  readonly row: SupplyRow | RequestRow;
  /** The other library, with where parcels for it go. */
  readonly other: Addressee;
};

export type Papers = {
  readonly printing: Printing;
  readonly papers: readonly Paper[];
  readonly own: Addressee;
};

/**
 * Notes that paper of this kind is printed for what was chosen. @returns its id; null where nothing was
 * chosen. @throws InvalidInput for a kind that is not of this side.
 */
export async function startPrinting(
  ctx: Ctx,
  chosen: Chosen,
  kindText: string,
  sizeText: string,
): Promise<string | null> {
  const library = deskLibrary(ctx);
  const kind = PAPER_KINDS.find((one) => one === kindText);
  const size = PAPER_SIZES.find((one) => one === sizeText) ?? "a4";
  if (!kind || paperSide(kind) !== sideOf(chosen.query.queue))
    throw new InvalidInput({ kind: "invalid" });
  const subjects = await chosenIds(ctx, chosen);
  if (subjects.length === 0) return null;
  return insertPrinting(ctx, library, actorOf(ctx.principal, library), { kind, size, subjects });
}

/** What a printing puts on paper, in the order of the shelves where it is for finding. @throws Refusal `not-found`. */
export async function readPapers(ctx: Ctx, id: string): Promise<Papers> {
  const library = deskLibrary(ctx);
  const printing = isId(id) ? await readPrinting(ctx, id) : null;
  if (!printing) throw new Refusal("not-found");
  const rows = await rowsOf(ctx, printing);
  const others = await addressees(ctx, rows.map(otherOf));
  const papers = rows.map((row) => {
    const other = others.get(otherOf(row) ?? "") ?? nobody;
    return { row, other: "returnTo" in row ? asLenderSays(other, row.returnTo) : other };
  });
  return { printing, papers, own: await readOwnAddress(ctx, library) };
}

/** A lender says to which of its places a thing goes back, and a foreign one alone knows its address. */
function asLenderSays(other: Addressee, said: RequestRow["returnTo"]): Addressee {
  if (!said?.address) return other;
  const { line1, line2, locality = null, postalCode = null, country } = said.address;
  const lines = [line1, line2].filter((line) => line !== undefined);
  const name = { en: said.name ?? other.name };
  const place = { code: "", name, lines, locality, postcode: postalCode };
  return { ...other, address: { ...place, country: country?.value ?? null } };
}

const nobody: Addressee = { name: "", address: null };
const otherOf = (row: SupplyRow | RequestRow) =>
  "requestingNumber" in row ? row.requester : row.supplier;

async function rowsOf(
  ctx: Ctx,
  { kind, subjects }: { readonly kind: PaperKind; readonly subjects: readonly string[] },
): Promise<readonly (SupplyRow | RequestRow)[]> {
  if (paperSide(kind) === "borrow") {
    const rows = [];
    for (const id of subjects) rows.push(await readRequest(ctx, id));
    return rows.flatMap((row) => row ?? []);
  }
  const rows = [];
  for (const id of subjects) rows.push(await readSupply(ctx, id));
  return rows.flatMap((row) => row ?? []).toSorted(byShelf);
}

/** Says that nothing was printed after all, or that it was. @throws Refusal `not-found`. */
export async function undoPrinting(ctx: Ctx, id: string, undone: boolean): Promise<void> {
  deskLibrary(ctx);
  if (!isId(id) || !(await markPrintingUndone(ctx, id, undone))) throw new Refusal("not-found");
}
