import { Refusal } from "#kernel/access";
import { formatDayTime } from "#kernel/i18n";
import { isId } from "#kernel/ids";
import type { Card, LinkCard } from "#kernel/manifest";
import type { Ctx } from "#kernel/tenancy";
import { lengthsAt, nextFree } from "../actions/free-times.ts";
import { thingsCalled } from "../actions/list-things.ts";
import { type PlacedThing, placedThing } from "../actions/where.ts";
import { bookingWords } from "../messages/booking-index.ts";
import type { Start } from "../model/free-times.ts";
import { instantIn, longestWords } from "./time-words.ts";

/** So many of its next free times a card has. */
const TIMES = 3;

/** A thing that can be booked, as a card: when it is free next, and the way to book each of those times. */
export const thingCard: LinkCard = {
  path: /^\/spaces\/([0-9a-f-]{36})$/,
  load: async (ctx, [, id = ""]) => {
    const placed = await offered(ctx, id);
    if (!placed) return null;
    return cardOf(ctx, placed, (await nextFree(ctx, [placed], TIMES)).get(id) ?? []);
  },
  find: async (ctx, words) => {
    const things = await thingsCalled(ctx, words);
    const free = await nextFree(ctx, things, TIMES);
    return things.map((placed) => cardOf(ctx, placed, free.get(placed.thing.id) ?? []));
  },
};

/** One time of a thing, as a card: whether it is still free, and the way to book it. */
export const timeCard: LinkCard = {
  path: /^\/spaces\/([0-9a-f-]{36})\/at\/([\dT:Z-]{17,20})$/,
  load: async (ctx, [, id = "", typed]) => {
    const at = instantIn(typed);
    const placed = at && (await offered(ctx, id));
    if (!placed) return null;
    const lengths = await lengthsAt(ctx, placed, at);
    if (lengths.length > 0) return cardOf(ctx, placed, [{ at, lengths }]);
    const when = formatDayTime(ctx.locale, at, placed.schedule.timeZone);
    const text = bookingWords(ctx.locale)("taken-then", { when });
    const fact = { state: "none", text, more: null, live: null } as const;
    return { ...cardOf(ctx, placed, []), fact };
  },
};

/** A thing that can be booked; null for none such. */
async function offered(ctx: Ctx, id: string): Promise<PlacedThing | null> {
  if (!isId(id)) return null;
  try {
    const placed = await placedThing(ctx, id);
    return placed.thing.withdrawnAt ? null : placed;
  } catch (fault) {
    if (fault instanceof Refusal) return null;
    throw fault;
  }
}

function cardOf({ locale }: Ctx, placed: PlacedThing, free: readonly Start[]): Card {
  const { thing, schedule } = placed;
  const t = bookingWords(locale);
  const when = (at: Temporal.Instant) => formatDayTime(locale, at, schedule.timeZone);
  const [next] = free;
  return {
    href: `/spaces/${thing.id}`,
    title: thing.name,
    lang: null,
    by: placed.where,
    picture: null,
    fact: {
      state: next ? "here" : "none",
      text: next ? t("next-free", { when: when(next.at) }) : t("none-free"),
      more: null,
      live: null,
    },
    offers: free.map((start) => ({
      href: `/spaces/${thing.id}/at/${start.at.toString()}`,
      label: t("book-at", { when: when(start.at) }),
      note: longestWords(t, start),
    })),
  };
}
