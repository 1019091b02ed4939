import type { Ctx } from "#kernel/tenancy";
import { refusal } from "../../errors.ts";
import { isEnded } from "../../model/inquiry/states.ts";
import { byCode, type Comer, holdByCode } from "../inquiry/by-code.ts";
import { inquiryAtHand, withInquiry } from "../inquiry/at-hand.ts";
import { inHome } from "../inquiry/in-home.ts";
import { readerSays, staffSays } from "../inquiry/say.ts";
import { keepFile, mustHaveRoom, sayingWith, type SentFile } from "./keep-file.ts";

/** Whether a reader may send a file, before a byte of it is read. @throws Refusal, InvalidInput `file` */
export async function readerMayAttach(comer: Comer, code: string): Promise<void> {
  await byCode(comer, code, async (own, row) => {
    if (isEnded(row.state) && row.state !== "answered") throw refusal("inquiry-ended");
    await mustHaveRoom(own, row.id);
  });
}

/** Whether staff may send one. @throws Refusal, InvalidInput `file` */
export async function staffMayAttach(ctx: Ctx, id: string): Promise<void> {
  await inquiryAtHand(ctx, id);
  await mustHaveRoom(ctx, id);
}

/** Adds a reader's file to their conversation. @throws Refusal, InvalidInput `file` */
export async function attachAsReader(comer: Comer, code: string, file: SentFile): Promise<void> {
  await holdByCode(comer, code, async (own, row) => {
    await mustHaveRoom(own, row.id);
    await readerSays(own, row, sayingWith(file));
    await keepFile(own, row, file);
  });
}

/** Adds a file of staff: for the reader, or (`note`) for staff alone. @throws Refusal, InvalidInput `file` */
export async function attachAsStaff(
  ctx: Ctx,
  id: string,
  file: SentFile,
  kind: "message" | "note",
): Promise<void> {
  // The row stays held until the end, so that there is room still when the file is said.
  const row = await withInquiry(ctx, id, "either", async (own, hand) => {
    await mustHaveRoom(own, id);
    return hand.row;
  });
  await staffSays(ctx, id, sayingWith(file), kind);
  await inHome(ctx, row.library, (own) => keepFile(own, row, file));
}
