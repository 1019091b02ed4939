import type { CqlClause, CqlQuery, Modifier, Prefix, SearchClause } from "./tree.ts";

/** Writes a query so that reading it gives the same tree. */
export function writeCql({ clause, sort }: CqlQuery): string {
  const keys = sort.map(({ index, modifiers }) => `${word(index)}${modifiersText(modifiers)}`);
  return [scopedText(clause), ...(keys.length > 0 ? ["sortby", ...keys] : [])].join(" ");
}

/** Text in quotes in which no sign has a meaning: what somebody typed, as a term. */
export function literalTerm(text: string): string {
  return `"${text.replace(/[\\"*?^]/gu, "\\$&")}"`;
}

/** Where a whole query may stand: at the beginning, and in parentheses. */
function scopedText(clause: CqlClause): string {
  if (clause.kind !== "scoped") return booleansText(clause);
  return [...clause.prefixes.map(prefixText), booleansText(clause.clause)].join(" ");
}

/** Booleans bind from the left: only what stands on the right of one needs parentheses. */
function booleansText(clause: CqlClause): string {
  if (clause.kind !== "boolean") return operandText(clause);
  const { operator, modifiers, left, right } = clause;
  return `${booleansText(left)} ${operator}${modifiersText(modifiers)} ${operandText(right)}`;
}

function operandText(clause: CqlClause): string {
  return clause.kind === "search" ? searchText(clause) : `(${scopedText(clause)})`;
}

function searchText({ by, term }: SearchClause): string {
  if (!by) return word(term);
  const { name, modifiers } = by.relation;
  const relation = /^[=<>]+$/u.test(name) ? name : word(name);
  return `${word(by.index)} ${relation}${modifiersText(modifiers)} ${word(term)}`;
}

function prefixText({ name, uri }: Prefix): string {
  return name === null ? `> ${word(uri)}` : `> ${word(name)} = ${word(uri)}`;
}

function modifiersText(modifiers: readonly Modifier[]): string {
  return modifiers
    .map(({ name, comparison = "", value }) =>
      value === undefined ? `/${word(name)}` : `/${word(name)} ${comparison} ${word(value)}`,
    )
    .join("");
}

const KEY_WORD = /^(?:and|or|not|prox|sortby)$/iu;
const BARE = /^[^\s()=<>"/]+$/u;

function word(text: string): string {
  return BARE.test(text) && !KEY_WORD.test(text) ? text : `"${escapedQuotes(text)}"`;
}

/** A backslash and the character it belongs to stay; quotes, and backslashes that release nothing, are released. */
function escapedQuotes(text: string): string {
  return text.replace(/\\[^"]|[\\"]/gu, (found) => (found.length > 1 ? found : `\\${found}`));
}
