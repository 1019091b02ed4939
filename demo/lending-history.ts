/**
 * What the demo consortium has lent in the last months: the same for the same seed and the same day. Nothing
 * of the program is needed here; what it makes is told to the program step by step, as requests would.
 */
export interface HistoryStep {
  readonly requester: string;
  readonly number: string;
  readonly supplier: string;
  readonly service: "Loan" | "Copy";
  readonly form: string;
  readonly step:
    | "asked"
    | "answered"
    | "shipped"
    | "received"
    | "returned"
    | "completed"
    | "unfilled"
    | "skipped";
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly reason?: string;
}

/** What a received request costs; what is free is no charge. */
export interface HistoryCharge {
  readonly requester: string;
  readonly number: string;
  readonly supplier: string;
  readonly amount: string;
  readonly at: number;
}

export interface LendingHistory {
  readonly steps: readonly HistoryStep[];
  readonly charges: readonly HistoryCharge[];
}

/** How a library of the demo lends and borrows. */
interface Habit {
  /** Requests of its readers in a month. */
  readonly asks: number;
  /** How often it is asked, beside the others. */
  readonly asked: number;
  /** Share of what it is asked for that it fills. */
  readonly fills: number;
  /** Days until it answers, on average. */
  readonly answer: number;
  /** Days on the way from it, on average. */
  readonly way: number;
  /** Share of its readers' requests that are for copies. */
  readonly copies: number;
  /** What it charges for a loan and for a copy; null: nothing. */
  readonly loan: string | null;
  readonly copy: string | null;
}

const habits: Readonly<Record<string, Habit>> = {
  "port-merrow": {
    asks: 24,
    asked: 9,
    fills: 0.78,
    answer: 0.8,
    way: 2.2,
    copies: 0.1,
    loan: null,
    copy: null,
  },
  manara: {
    asks: 21,
    asked: 10,
    fills: 0.82,
    answer: 1.1,
    way: 3.4,
    copies: 0.35,
    loan: null,
    copy: "3.00",
  },
  "saltbush-flat": {
    asks: 15,
    asked: 4,
    fills: 0.7,
    answer: 1.9,
    way: 4.5,
    copies: 0.08,
    loan: null,
    copy: null,
  },
  "tres-rios": {
    asks: 11,
    asked: 3,
    fills: 0.66,
    answer: 1.6,
    way: 3.2,
    copies: 0.05,
    loan: null,
    copy: null,
  },
  "museo-alba": {
    asks: 6,
    asked: 3,
    fills: 0.6,
    answer: 2.2,
    way: 3.8,
    copies: 0.2,
    loan: "6.50",
    copy: "2.00",
  },
  aberwen: {
    asks: 12,
    asked: 5,
    fills: 0.8,
    answer: 1.2,
    way: 2.6,
    copies: 0.06,
    loan: null,
    copy: null,
  },
  tamar: {
    asks: 13,
    asked: 4,
    fills: 0.86,
    answer: 0.5,
    way: 2.4,
    copies: 0.75,
    loan: null,
    copy: "4.25",
  },
  kingfisher: {
    asks: 8,
    asked: 2,
    fills: 0.58,
    answer: 2.6,
    way: 5.2,
    copies: 0.04,
    loan: null,
    copy: null,
  },
};

const reasons = [
  "NotOnShelf",
  "NotOnShelf",
  "NotAvailableForILL",
  "NonCirculating",
  "PolicyProblem",
  "PoorCondition",
  "NotHeld",
];
const forms = ["book", "book", "book", "book", "book", "audiobook", "music", "film", "score"];

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const MOST_TRIED = 3;

/**
 * Requests of so many whole months before the month of `until`, and of that month so far. Steps that would
 * lie after `until` have not happened yet.
 */
export function lendingHistory(
  agencies: ReadonlyMap<string, string>,
  until: Date,
  months = 6,
  seed = 20_261_127,
): LendingHistory {
  const random = randomFrom(seed);
  const steps: HistoryStep[] = [];
  const charges: HistoryCharge[] = [];
  const codes = [...agencies.keys()].filter((code) => habits[code]).toSorted();
  for (let back = months; back >= 0; back--) {
    const start = Date.UTC(until.getUTCFullYear(), until.getUTCMonth() - back, 1);
    const end = Date.UTC(until.getUTCFullYear(), until.getUTCMonth() - back + 1, 1);
    for (const code of codes) {
      const { asks } = habits[code] as Habit;
      const count = Math.round(asks * (0.8 + 0.4 * random()) * (1 + 0.03 * (months - back)));
      for (let turn = 1; turn <= count; turn++) {
        const at = start + Math.floor(random() * (end - start));
        const month = new Date(start).toISOString().slice(0, 7);
        const number = `H${month}-${String(turn).padStart(3, "0")}`;
        oneRequest({ random, agencies, codes, steps, charges }, code, number, at);
      }
    }
  }
  const past = until.getTime();
  return {
    steps: steps.filter(({ at }) => at <= past),
    charges: charges.filter(({ at }) => at <= past),
  };
}

interface Course {
  readonly random: () => number;
  readonly agencies: ReadonlyMap<string, string>;
  readonly codes: readonly string[];
  readonly steps: HistoryStep[];
  readonly charges: HistoryCharge[];
}

/** Asks one supplier after the other until one fills it, or the rota ends. */
function oneRequest(course: Course, code: string, number: string, began: number): void {
  const { random, agencies, codes, steps } = course;
  const service = random() < (habits[code] as Habit).copies ? "Copy" : "Loan";
  const form = service === "Copy" ? "journal" : pick(random, forms);
  const tried = new Set([code]);
  let at = began;
  for (let turn = 0; turn < MOST_TRIED; turn++) {
    const supplier = weighted(
      random,
      codes.filter((one) => !tried.has(one)),
    );
    tried.add(supplier);
    const habit = habits[supplier] as Habit;
    const of = {
      requester: agencies.get(code) ?? code,
      number,
      supplier: agencies.get(supplier) ?? supplier,
      service,
      form,
    } as const;
    steps.push({ ...of, step: "asked", at });
    const answered = at + (0.1 + habit.answer * 2 * random()) * DAY;
    if (random() < 0.05) {
      steps.push({ ...of, step: "skipped", at: at + 4 * DAY });
      at += 4 * DAY;
    } else if (random() < habit.fills) {
      fill(course, of, habit, answered);
      return;
    } else {
      steps.push({ ...of, step: "unfilled", at: answered, reason: pick(random, reasons) });
      at = answered;
    }
  }
}

function fill(
  { random, steps, charges }: Course,
  of: Pick<HistoryStep, "requester" | "number" | "supplier" | "service" | "form">,
  habit: Habit,
  answered: number,
): void {
  steps.push({ ...of, step: "answered", at: answered });
  const copy = of.service === "Copy";
  const shipped = answered + (0.1 + 0.9 * random()) * DAY;
  const received = copy
    ? shipped + random() * 6 * HOUR
    : shipped + habit.way * (0.6 + 0.8 * random()) * DAY;
  steps.push({ ...of, step: "shipped", at: shipped }, { ...of, step: "received", at: received });
  const amount = copy ? habit.copy : habit.loan;
  if (amount !== null)
    charges.push({
      requester: of.requester,
      number: of.number,
      supplier: of.supplier,
      amount,
      at: received,
    });
  if (copy) {
    steps.push({ ...of, step: "completed", at: received });
    return;
  }
  const returned = received + (12 + 18 * random()) * DAY;
  const home = returned + habit.way * DAY;
  steps.push({ ...of, step: "returned", at: returned }, { ...of, step: "completed", at: home });
}

function pick<One>(random: () => number, from: readonly One[]): One {
  return from[Math.floor(random() * from.length)] as One;
}

/** One of the libraries, the more often asked the likelier. */
function weighted(random: () => number, codes: readonly string[]): string {
  const weightOf = (code: string) => (habits[code] as Habit).asked;
  let left = random() * codes.reduce((sum, code) => sum + weightOf(code), 0);
  for (const code of codes) {
    left -= weightOf(code);
    if (left < 0) return code;
  }
  return codes.at(-1) ?? "";
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
