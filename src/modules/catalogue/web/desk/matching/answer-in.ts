import { InvalidInput } from "#kernel/access";
import type { Form } from "#kernel/http";
import type { PairDecision, Reasoned } from "../../../actions/matching/decide-pair.ts";
import { groundOf } from "../../../model/matching/grounds.ts";

/** The answer that a form gives. @throws InvalidInput for a form that is none of ours. */
export function answerIn(form: Form): PairDecision {
  const verdict = form.text("verdict");
  if (verdict !== "same" && verdict !== "different") throw new InvalidInput({ verdict: "unknown" });
  return { a: form.text("a"), b: form.text("b"), verdict, ...reasonsIn(form) };
}

/** The reasons that a form gives. */
export function reasonsIn(form: Form): Reasoned {
  return { ground: groundOf(form.text("ground")), reason: form.text("reason") };
}
