import type { Ctx } from "#kernel/tenancy";
import type { InquiryEvent } from "../../model/inquiry/states.ts";
import { endClaims } from "../../store/claims.ts";
import { endOffers } from "../../store/offers.ts";
import { tellDesks } from "../desk/tell-desks.ts";
import { letPartnersGo, type Reason } from "../federation/home/let-partners-go.ts";
import { appendHappening, type Happening } from "./append.ts";
import { withInquiry } from "./at-hand.ts";
import { moved } from "./moved.ts";
import { owed } from "./owed.ts";
import { park } from "./park.ts";
import type { Inquiry } from "../../model/inquiry/inquiry.ts";

/** How staff end an inquiry. */
export type Ending = "finish" | "mark-abuse";

const HAPPENED = {
  finish: "finished",
  "mark-abuse": "marked-abuse",
  withdraw: "withdrawn",
} as const satisfies Partial<Record<InquiryEvent, Happening["event"]>>;

const PARTNER_HEARS = {
  finish: "answered",
  "mark-abuse": "abuse",
  withdraw: "withdrawn",
} as const satisfies Record<keyof typeof HAPPENED, Reason>;

/** Ends an inquiry as answered, or as abuse. Whoever held it from elsewhere lets go of it. */
export async function end(ctx: Ctx, id: string, ending: Ending): Promise<void> {
  await withInquiry(ctx, id, "either", (own, { row }) => ended(own, row, ending));
}

/** The end of an inquiry in the name of its home library, also when its reader withdraws it. */
export async function ended(own: Ctx, row: Inquiry, how: keyof typeof HAPPENED): Promise<void> {
  await moved(own, row, how, { readerSaidAt: null });
  await letPartnersGo(own, row.id, PARTNER_HEARS[how], { tickets: true });
  const held = await endClaims(own, row.id, null);
  const asked = await endOffers(own, row.id);
  await appendHappening(own, row, { event: HAPPENED[how] });
  tellDesks(own, [row.library, ...held, ...asked]);
}

/** Makes a ticket of a talk: its home library answers later. */
export async function parkInquiry(ctx: Ctx, id: string): Promise<void> {
  await withInquiry(ctx, id, "either", (own, { row }) => park(own, row, "staff"));
}

/** Opens an ended inquiry again, as a ticket. */
export async function reopen(ctx: Ctx, id: string): Promise<void> {
  await withInquiry(ctx, id, "home", async (own, { row }) => {
    await owed(own, row, "reopen");
    await appendHappening(own, row, { event: "reopened" });
    tellDesks(own, [row.library]);
  });
}
