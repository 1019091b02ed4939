import type { Ctx, Library } from "#kernel/tenancy";
import type { DeskSettings } from "../../model/desk/settings.ts";
import type { Asker } from "../../model/inquiry/asker.ts";
import type { Claim } from "../../model/inquiry/claim.ts";
import type { Entry } from "../../model/inquiry/entry.ts";
import { claimsNow } from "../../store/claims.ts";
import { entriesAfter } from "../../store/entries.ts";
import { readAsker } from "../../store/readers.ts";
import { type AtHand, inquiryAtHand } from "../inquiry/at-hand.ts";
import { libraryById } from "#kernel/tenancy";
import { deskSettings } from "./settings.ts";

/** An inquiry as somebody at a desk sees it. */
export type DeskInquiry = AtHand & {
  readonly homeLibrary: Library;
  readonly settings: DeskSettings;
  /** Who asked; for the home library only. */
  readonly asker: Asker | null;
  readonly entries: readonly Entry[];
  readonly claims: readonly Claim[];
};

const MOST = 2000;

/** @throws Refusal `not-found`, `forbidden` */
export async function readDeskInquiry(ctx: Ctx, id: string): Promise<DeskInquiry> {
  const hand = await inquiryAtHand(ctx, id);
  return {
    ...hand,
    homeLibrary: await libraryById(ctx, hand.row.library),
    settings: await deskSettings(ctx, hand.row.library),
    asker: hand.home ? await readAsker(ctx, id) : null,
    entries: await entriesAfter(ctx, id, { after: 0, limit: MOST, audience: "staff" }),
    claims: await claimsNow(ctx, id),
  };
}
