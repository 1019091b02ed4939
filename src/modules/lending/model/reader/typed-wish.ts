import { z } from "zod";
import { wants } from "./wanted-form.ts";

/** What can be asked for by a blank form. */
export const things = ["book", "chapter", "article", "thesis", "other"] as const;
export type Thing = (typeof things)[number];

const line = (most: number) => z.string().trim().max(most, "too-long").default("");
const ticked = z.string().default("");

/** What people type on the request forms, all as text; a field that was not shown is empty. */
export const wishFields = {
  want: z.enum(wants, "choice-unknown").default("loan"),
  pickup: line(64),
  "any-edition": ticked,
  "needed-by": line(10),
  volume: line(100),
  issue: line(100),
  pages: line(100),
  part: line(1000),
  "part-author": line(500),
  note: line(2000),
  "max-cost": line(12),
  "max-currency": line(3),
  // Of something that no catalogue has.
  thing: z.enum(things, "choice-unknown").default("book"),
  title: line(1000),
  author: line(500),
  year: line(20),
  edition: line(200),
  publisher: line(500),
  number: line(100),
  // By staff, for somebody who has no account.
  "reader-name": line(200),
  "reader-card": line(64),
  "reader-contact": line(300),
  "send-directly": ticked,
} as const;

export const wishShape = z.object(wishFields);
/** What was typed, as it is shown again. */
export type TypedWish = { readonly [Name in keyof typeof wishFields]?: string };
export type Wish = z.output<typeof wishShape>;
export type WishField = keyof typeof wishFields;

/** A part of a book or a journal is copied, everything else is borrowed. */
export const wantOf = (thing: Thing): "loan" | "copy" =>
  thing === "chapter" || thing === "article" ? "copy" : "loan";

/** `2.5` or `2,50`, as people type amounts; null for anything else. */
export function amountIn(typed: string): string | null {
  const amount = typed.replace(",", ".");
  return /^\d{1,8}(?:\.\d{1,2})?$/.test(amount) ? amount : null;
}

/** A day of the calendar in ISO form; null for anything else. */
export function dayIn(typed: string): Temporal.PlainDate | null {
  try {
    return /^\d{4}-\d{2}-\d{2}$/.test(typed) ? Temporal.PlainDate.from(typed) : null;
  } catch {
    return null;
  }
}
