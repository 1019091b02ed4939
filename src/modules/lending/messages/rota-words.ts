import { formatDate, type Locale } from "#kernel/i18n";
import { moneyWords } from "./money-words.ts";
import { isRotaKey, type RotaKey, rotaMessages } from "./rota-index.ts";

type Value = Readonly<Record<string, string | number | null>>;
/** A reason as it is kept with a rota; `value` has what its sentence is made of. */
type Told = { readonly respect: string; readonly points: number; readonly value: Value };

export type RotaWords = {
  /** The name of a respect, for a table's heading. */
  readonly respect: (respect: string) => string;
  /** Why an entry stands where it stands, in one respect, as a sentence or two. */
  readonly why: (why: Told) => string;
  /** Why one is not asked. */
  readonly leftOut: (one: { readonly reason: string; readonly value: Value }) => string;
};

/** The sentences in which pages tell of a rota. */
export function rotaWords(locale: Locale): RotaWords {
  const words = rotaMessages(locale);
  const say = (key: string, value: Value = {}) =>
    isRotaKey(key) ? words(key, shown(locale, value)) : key;
  return {
    respect: (respect) => say(`respect-${respect}`),
    why: (why) =>
      keysOf(why)
        .map((key) => say(key, why.value))
        .join(" "),
    leftOut: ({ reason, value }) => say(`left-${reason}`, value),
  };
}

/** The sentences of each respect; those that are not here have one, under their own name. */
const sentences: Readonly<Record<string, (why: Told) => readonly string[]>> = {
  group: ({ value }) => [`group-${value.group}`],
  "fair-share": ({ points, value }) => [
    fairKey(points, numberIn(value.lent), numberIn(value.expected)),
  ],
  distance: ({ value }) => [value.km === null ? "distance-unknown" : "distance"],
  delivery: ({ value }) => [numberIn(value.late) > 0 ? "delivery-late" : "delivery"],
  cost: ({ value }) => [value.cost === null ? "cost-free" : "cost"],
  availability: ({ value }) => [
    `certainty-${value.certainty}`,
    ...(numberIn(value.waiting) > 0 ? ["readers-waiting"] : []),
  ],
  answers: ({ value }) => [value.asked === 0 ? "answers-none" : "answers"],
};

function keysOf(why: Told): readonly string[] {
  const own = Object.hasOwn(sentences, why.respect) ? sentences[why.respect] : undefined;
  return own?.(why) ?? [why.respect];
}

function fairKey(points: number, lent: number, expected: number): RotaKey {
  if (points > 0) return lent < expected ? "fair-behind" : "fair-behind-others";
  if (points < 0) return "fair-ahead";
  if (lent === 0 && expected === 0) return "fair-new";
  return lent < expected ? "fair-even-others" : "fair-even";
}

function numberIn(value: string | number | null | undefined): number {
  return typeof value === "number" ? value : 0;
}

/** Amounts and days as the language writes them; they come as data. */
function shown(locale: Locale, value: Value): Record<string, string | number> {
  const money = (amount: string | number) =>
    moneyWords(locale, String(amount), String(value.currency ?? value.ours));
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => {
      if (one === null) return [name, ""];
      if (name === "cost" || name === "most") return [name, money(one)];
      if (name === "until") return [name, formatDate(locale, Temporal.PlainDate.from(String(one)))];
      return [name, one];
    }),
  );
}
