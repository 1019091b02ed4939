import type { PackingProblem } from "../../model/imports/finding.ts";

/**
 * The content of a packed file ends before the file does: the packing is damaged or hostile, or what
 * follows it is no part of it.
 */
export class UnreadablePacking extends Error {
  readonly problem: PackingProblem;
  constructor(problem: PackingProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** What the packing says is not so; `message` says it to us. */
export function damagedPacking(message: string): UnreadablePacking {
  return new UnreadablePacking({ code: "compression-damaged", params: { message } });
}
