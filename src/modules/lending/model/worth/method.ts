import { isCurrency, isMoney } from "#standards/iso4217";

/** A figure of the method: what something costs, and who says so. */
export type WorthFigure = {
  readonly name: string;
  readonly amount: string;
  readonly source: string;
};

/** Forms that have a price of their own; for all others `price:*` holds. */
export const pricedForms = [
  "book",
  "journal",
  "audiobook",
  "music",
  "film",
  "score",
  "map",
] as const;

/** Figures of every method, in the order in which they are asked for. */
export const figureNames = [
  ...pricedForms.map((form) => `price:${form}` as const),
  "price:*",
  "processing",
  "document-delivery",
  "own-cost-requester",
  "own-cost-supplier",
] as const;
export type FigureName = (typeof figureNames)[number];

/** Without these nothing can be reckoned; a form without a price of its own has that of any other. */
export const neededFigures: readonly FigureName[] = [
  "price:*",
  "processing",
  "document-delivery",
  "own-cost-requester",
  "own-cost-supplier",
];

export type TypedMethod = {
  readonly holdsFrom: string;
  readonly currency: string;
  readonly note: string;
  readonly figures: readonly WorthFigure[];
};

const LONGEST_SOURCE = 500;

/** What is wrong with a method, by the name of the field; nothing where it can be used. */
export function methodFaults({ holdsFrom, currency, note, figures }: TypedMethod) {
  const given = new Map(figures.map((one) => [one.name, one]));
  const faults: Record<string, string> = {};
  if (!isDate(holdsFrom)) faults["holdsFrom"] = "date-form";
  if (!isCurrency(currency)) faults["currency"] = "currency-unknown";
  if (note.length > LONGEST_SOURCE) faults["note"] = "too-long";
  for (const name of figureNames)
    Object.assign(
      faults,
      figureFaults(name, given.get(name), isCurrency(currency) ? currency : "EUR"),
    );
  return faults;
}

function figureFaults(
  name: FigureName,
  figure: WorthFigure | undefined,
  currency: string,
): Readonly<Record<string, string>> {
  if (!figure) return neededFigures.includes(name) ? { [`amount.${name}`]: "amount-form" } : {};
  const { amount, source } = figure;
  const counts = isMoney({ amount, currency }) && !amount.startsWith("-");
  const said = source !== "" && source.length <= LONGEST_SOURCE;
  return {
    ...(counts ? {} : { [`amount.${name}`]: "amount-form" }),
    ...(said ? {} : { [`source.${name}`]: "source-missing" }),
  };
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text);
    return true;
  } catch {
    return false;
  }
}
