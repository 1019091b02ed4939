/** A comparison sign of CQL; other relations have names ("any", "cql.exact"). */
export type Comparison = "=" | "==" | "<>" | "<" | "<=" | ">" | ">=";

/** What refines a relation, a boolean or a sort key: "/sort.descending", "/distance<3". */
export type Modifier = {
  readonly name: string;
  readonly comparison?: Comparison;
  readonly value?: string;
};

export type Relation = {
  /** A comparison or a name, as it was written. */
  readonly name: string;
  readonly modifiers: readonly Modifier[];
};

/** "> dc = info:srw/cql-context-set/1/dc-v1.1"; without a name the set holds where none is named. */
export type Prefix = { readonly name: string | null; readonly uri: string };

export type SearchClause = {
  readonly kind: "search";
  /** Index and relation stand together, or both are left to the server (cql.serverChoice). */
  readonly by: { readonly index: string; readonly relation: Relation } | null;
  /** Without the outer quotes; backslashes and masking signs as they were written: see `readTerm`. */
  readonly term: string;
  /** Where the clause begins in the text, in UTF-16 units. */
  readonly at: number;
};

export type BooleanOperator = "and" | "or" | "not" | "prox";

export type BooleanClause = {
  readonly kind: "boolean";
  readonly operator: BooleanOperator;
  readonly modifiers: readonly Modifier[];
  readonly left: CqlClause;
  readonly right: CqlClause;
};

/** Prefixes that hold within a clause. */
export type ScopedClause = {
  readonly kind: "scoped";
  readonly prefixes: readonly Prefix[];
  readonly clause: CqlClause;
};

export type CqlClause = SearchClause | BooleanClause | ScopedClause;

export type SortKey = { readonly index: string; readonly modifiers: readonly Modifier[] };

/** A query of CQL 1.2 (OASIS searchRetrieve part 5). */
export type CqlQuery = { readonly clause: CqlClause; readonly sort: readonly SortKey[] };
