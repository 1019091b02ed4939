import { defineMessages, type Words } from "#kernel/i18n";
import { ar } from "./booking-ar.ts";
import { en } from "./booking-en.ts";
import { es } from "./booking-es.ts";

/** What readers are told of booking. */
export const bookingWords = defineMessages({ en, es, ar });
export type BookingKey = keyof typeof en;
export type BookingWords = Words<BookingKey>;

/** Whether there are words under this key. */
export function isBookingKey(key: string): key is BookingKey {
  return Object.hasOwn(en, key);
}
