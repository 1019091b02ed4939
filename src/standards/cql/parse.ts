import { CqlError, type CqlProblem } from "./problem.ts";
import { type Token, tokensOf } from "./tokens.ts";
import type {
  BooleanOperator,
  Comparison,
  CqlClause,
  CqlQuery,
  Modifier,
  Prefix,
  SearchClause,
  SortKey,
} from "./tree.ts";

/** How much is read; a query that asks for more is refused rather than cut. */
export const cqlLimits = { characters: 10_000, depth: 32, booleans: 128 } as const;

/** Reads a query of CQL 1.2. @throws CqlError, and nothing else. */
export function parseCql(text: string): CqlQuery {
  if (text.length > cqlLimits.characters)
    throw new CqlError(12, cqlLimits.characters, "The query is too long.");
  return new Parser(tokensOf(text)).query();
}

/** Recursive descent by the grammar of the standard; booleans bind equally, from the left. */
class Parser {
  readonly #tokens: readonly Token[];
  #next = 0;
  #depth = 0;
  #booleans = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  query(): CqlQuery {
    const clause = this.#scoped();
    const sort = this.#isKeyWord("sortby") ? this.#sort() : [];
    const { kind } = this.#peek();
    if (kind === ")") this.#fail(13, "This parenthesis closes nothing.");
    if (kind !== "end") this.#fail(10, "The query should end here, or go on with a boolean.");
    return { clause, sort };
  }

  #scoped(): CqlClause {
    const prefixes: Prefix[] = [];
    while (this.#isComparison(">")) prefixes.push(this.#prefix());
    let clause = this.#clause();
    for (let operator = this.#boolean(); operator; operator = this.#boolean()) {
      const modifiers = this.#modifiers();
      clause = { kind: "boolean", operator, modifiers, left: clause, right: this.#clause() };
    }
    return prefixes.length > 0 ? { kind: "scoped", prefixes, clause } : clause;
  }

  #prefix(): Prefix {
    this.#take();
    const first = this.#word("a prefix or the address of a context set");
    if (!this.#isComparison("=")) return { name: null, uri: first };
    this.#take();
    return { name: first, uri: this.#word("the address of a context set") };
  }

  #clause(): CqlClause {
    if (this.#peek().kind !== "(") return this.#search();
    this.#depth += 1;
    if (this.#depth > cqlLimits.depth) this.#fail(13, "Parentheses stand too deep.");
    this.#take();
    const clause = this.#scoped();
    if (this.#peek().kind !== ")") this.#fail(13, "A parenthesis is not closed here.");
    this.#take();
    this.#depth -= 1;
    return clause;
  }

  #search(): SearchClause {
    const { at } = this.#peek();
    const first = this.#word("a term, an index or a parenthesis");
    const name = this.#relationName();
    if (name === null) return { kind: "search", by: null, term: first, at };
    const relation = { name, modifiers: this.#modifiers() };
    const term = this.#word("the term that is looked for");
    return { kind: "search", by: { index: first, relation }, term, at };
  }

  /** A word after a word is a relation, unless it goes on with the query. */
  #relationName(): string | null {
    const token = this.#peek();
    if (token.kind === "comparison") this.#take();
    else if (token.kind !== "word" || isKeyWord(token)) return null;
    else this.#take();
    return token.text;
  }

  #boolean(): BooleanOperator | null {
    const token = this.#peek();
    const operator = token.kind === "word" && !token.quoted ? booleanOf(token.text) : null;
    if (operator === null) return null;
    this.#booleans += 1;
    if (this.#booleans > cqlLimits.booleans) this.#fail(38, "There are too many booleans.");
    this.#take();
    return operator;
  }

  #modifiers(): readonly Modifier[] {
    const modifiers: Modifier[] = [];
    while (this.#peek().kind === "/") {
      this.#take();
      const name = this.#word("the name of a modifier");
      const comparison = this.#comparison();
      modifiers.push(comparison ? { name, comparison, value: this.#word("a value") } : { name });
    }
    return modifiers;
  }

  #comparison(): Comparison | null {
    const token = this.#peek();
    if (token.kind !== "comparison") return null;
    this.#take();
    return token.text;
  }

  #sort(): readonly SortKey[] {
    this.#take();
    const keys: SortKey[] = [];
    do keys.push({ index: this.#word("an index to sort by"), modifiers: this.#modifiers() });
    while (this.#peek().kind === "word");
    return keys;
  }

  /** A word; key words are words where nothing else can stand. */
  #word(wanted: string): string {
    const token = this.#peek();
    if (token.kind !== "word") return this.#fail(10, `There should be ${wanted} here.`);
    this.#take();
    return token.text;
  }

  #isComparison(text: Comparison): boolean {
    const token = this.#peek();
    return token.kind === "comparison" && token.text === text;
  }

  #isKeyWord(text: string): boolean {
    const token = this.#peek();
    return token.kind === "word" && !token.quoted && token.text.toLowerCase() === text;
  }

  #peek(): Token {
    return this.#tokens[this.#next] ?? { kind: "end", at: 0 };
  }

  #take(): void {
    this.#next += 1;
  }

  #fail(problem: CqlProblem, message: string): never {
    throw new CqlError(problem, this.#peek().at, message);
  }
}

function isKeyWord({ text, quoted }: Extract<Token, { kind: "word" }>): boolean {
  return !quoted && (booleanOf(text) !== null || text.toLowerCase() === "sortby");
}

function booleanOf(text: string): BooleanOperator | null {
  const word = text.toLowerCase();
  return word === "and" || word === "or" || word === "not" || word === "prox" ? word : null;
}
