import type { Dealings } from "../../src/modules/lending/model/rota/candidate.ts";

type Filled = { readonly day: number; readonly lender: number; readonly borrower: number };

const [SHIPPED_AFTER, BACK_AFTER] = [2, 30];

/** What every library has given and taken, of all time and in the sliding window. */
export class Books {
  readonly lentEver: number[];
  readonly borrowedEver: number[];
  readonly #joins: readonly number[];
  readonly #window: number;
  readonly #lent: number[];
  readonly #borrowed: number[];
  readonly #asked: number[];
  readonly #unfilled: number[];
  readonly #waiting: number[];
  readonly #out: number[];
  readonly #filled: Filled[] = [];
  readonly #ahead = { window: 0, shipped: 0, back: 0 };

  constructor(joins: readonly number[], window: number) {
    const zeros = () => joins.map(() => 0);
    this.#joins = joins;
    this.#window = window;
    this.lentEver = zeros();
    this.borrowedEver = zeros();
    this.#lent = zeros();
    this.#borrowed = zeros();
    this.#asked = zeros();
    this.#unfilled = zeros();
    this.#waiting = zeros();
    this.#out = zeros();
  }

  refused(index: number): void {
    add(this.#asked, index, 1);
    add(this.#unfilled, index, 1);
  }

  filled(filled: Filled): void {
    this.#filled.push(filled);
    add(this.#asked, filled.lender, 1);
    for (const counts of [this.lentEver, this.#lent, this.#waiting, this.#out])
      add(counts, filled.lender, 1);
    for (const counts of [this.borrowedEver, this.#borrowed]) add(counts, filled.borrower, 1);
  }

  /** Lets time go by. */
  until(day: number): void {
    this.#pass("window", day - this.#window, ({ lender, borrower }) => {
      add(this.#lent, lender, -1);
      add(this.#borrowed, borrower, -1);
    });
    this.#pass("shipped", day - SHIPPED_AFTER, ({ lender }) => add(this.#waiting, lender, -1));
    this.#pass("back", day - BACK_AFTER, ({ lender }) => add(this.#out, lender, -1));
  }

  dealings(index: number, day: number): Dealings {
    return {
      lent: this.#lent[index] ?? 0,
      borrowed: this.#borrowed[index] ?? 0,
      waiting: this.#waiting[index] ?? 0,
      out: this.#out[index] ?? 0,
      openForRequester: 0,
      asked: this.#asked[index] ?? 0,
      unfilled: this.#unfilled[index] ?? 0,
      memberDays: day - (this.#joins[index] ?? 0),
    };
  }

  #pass(which: "window" | "shipped" | "back", before: number, each: (one: Filled) => void): void {
    for (;;) {
      const next = this.#filled[this.#ahead[which]];
      if (!next || next.day >= before) return;
      this.#ahead[which] += 1;
      each(next);
    }
  }
}

function add(counts: number[], index: number, by: number): void {
  counts[index] = (counts[index] ?? 0) + by;
}
