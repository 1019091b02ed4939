export { CqlError, type CqlProblem } from "./problem.ts";
export { cqlLimits, parseCql } from "./parse.ts";
export { literalTerm, writeCql } from "./write.ts";
export { readTerm, type TermPiece } from "./term.ts";
export type {
  BooleanClause,
  BooleanOperator,
  CqlClause,
  CqlQuery,
  Modifier,
  Prefix,
  Relation,
  ScopedClause,
  SearchClause,
  SortKey,
} from "./tree.ts";
