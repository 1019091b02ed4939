import type { NcipProblem } from "./message.ts";

/** A message that is none, or not to be written; with what the standard answers to it. */
export class NcipFault extends Error {
  readonly problem: NcipProblem;
  /** The service that was asked for, where that could be read. */
  readonly service: string | null;
  constructor(problem: NcipProblem, service: string | null = null) {
    const { type, element, detail } = problem;
    super([type.value, element, detail].filter(Boolean).join(": "));
    this.name = "NcipFault";
    this.problem = problem;
    this.service = service;
  }
}
