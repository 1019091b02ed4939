import type { SearchClause, SearchQuery } from "#kernel/search";
import { libraryNumber } from "./search-postgres-table.ts";

/** A statement with its parameters. */
export type Statement = { readonly text: string; readonly values: readonly unknown[] };

/** The first 20 by ts_rank_cd, the exact total, and each facet by GROUP BY: one statement, one round trip. */
export function statementOf(query: SearchQuery): Statement {
  const values: unknown[] = [];
  const param = (value: unknown) => `$${values.push(value)}`;
  const { condition, ranked } = conditionOf(query, param);
  const facets = (query.facets ?? []).map(({ name, limit }) => {
    const source = name === "library" ? "found, unnest(library) as value" : "found";
    const value = name === "library" ? "value" : name;
    return `'${name}', (select json_agg(counted) from (select ${value} as value, count(*)::int as count
      from ${source} group by 1 order by 2 desc, 1 limit ${limit}) counted)`;
  });
  const text = `with found as materialized (select id, rank, language, form, decade, library,
      ts_rank_cd(words, ${ranked}) as score from title where ${condition})
    select (select count(*)::int from found) as total,
      array(select id from found order by score desc, rank desc, id limit ${query.limit}) as hits,
      json_build_object(${facets.join(", ")}) as facets`;
  return { text, values };
}

type Param = (value: unknown) => string;

function conditionOf(query: SearchQuery, param: Param): { condition: string; ranked: string } {
  const conditions = query.clauses.map((clause) => {
    const wanted = `to_tsquery('simple', ${param(expression(clause))})`;
    return { wanted, condition: `${clause.field ?? "words"} @@ ${wanted}` };
  });
  const { from, to } = query.ranges?.["year"] ?? {};
  const limits = [
    ...(from === undefined ? [] : [`year >= ${param(from)}`]),
    ...(to === undefined ? [] : [`year <= ${param(to)}`]),
    ...(query.scope === undefined
      ? []
      : [`library && ${param(query.scope.map(libraryNumber))}::int[]`]),
  ];
  return {
    condition: [...conditions.map(({ condition }) => condition), ...limits].join(" and "),
    ranked: conditions.map(({ wanted }) => wanted).join(" && "),
  };
}

function expression({ text, match }: SearchClause): string {
  const words = text.toLowerCase().split(" ");
  if (match === "phrase") return words.join(" <-> ");
  return words.join(" & ") + (match === "prefix" ? ":*" : "");
}
