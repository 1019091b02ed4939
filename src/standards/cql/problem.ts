/** What is wrong with a query, by the numbers of the SRU diagnostics (info:srw/diagnostic/1/). */
export type CqlProblem =
  | 10 // query syntax error
  | 12 // too many characters in query
  | 13 // invalid or unsupported use of parentheses
  | 14 // invalid or unsupported use of quotes
  | 26 // non special character escaped in term
  | 38; // too many boolean operators in query

/** The text is no query that can be read; the one thing that reading CQL throws. */
export class CqlError extends Error {
  readonly problem: CqlProblem;
  /** Where, in UTF-16 units from the beginning of the query (of the term for 26). */
  readonly position: number;

  constructor(problem: CqlProblem, position: number, message: string) {
    super(message);
    this.name = "CqlError";
    this.problem = problem;
    this.position = position;
  }
}
