import type { Candidate } from "../candidate.ts";
import type { Why } from "../rota.ts";

const LOAD_AT_MOST = 10;
const LOAD_HALF = 20;

/** What waits there already: the first few count most. */
export function loadOf({ dealings: { waiting } }: Candidate): Why {
  const points = (-LOAD_AT_MOST * waiting) / (waiting + LOAD_HALF);
  return { respect: "load", points, value: { waiting } };
}

const NO_AT_MOST = 10;
/** As if it had been asked five times and said no once: one of whom nothing is known stands in the middle. */
const [PRIOR_ASKED, PRIOR_NO] = [5, 1];

/** How often it said no. */
export function answersOf({ dealings: { asked, unfilled } }: Candidate): Why {
  const points = (-NO_AT_MOST * (Math.min(unfilled, asked) + PRIOR_NO)) / (asked + PRIOR_ASKED);
  return { respect: "answers", points, value: { asked, unfilled } };
}
