import { createHash } from "node:crypto";
import type pg from "pg";

/** Statements that one connection keeps; the house has some hundreds, and each costs the server memory. */
const MOST = 400;

/** The server's answer where a table was changed under a kept statement. */
const FEATURE_NOT_SUPPORTED = "0A000";

/**
 * Has a connection keep the statements that it is asked again and again (extended query protocol,
 * Parse with a name): the server reads, rewrites by row-level security and plans each of them once and
 * not every time, which is half of what short transactions cost it (docs/adr/0015). Only what has
 * values is kept: their text is written in the program, so there is an end to them.
 */
export function keepStatements(client: pg.ClientBase): void {
  const names = new Map<string, string>();
  let keeps = true;
  // oxlint-disable-next-line typescript/unbound-method -- called on its own client
  const ask = client.query;
  const nameOf = (text: string): string | undefined => {
    const known = names.get(text);
    if (known !== undefined || names.size >= MOST) return known;
    const name = createHash("sha256").update(text).digest("base64url").slice(0, 24);
    names.set(text, name);
    return name;
  };
  const query = (...given: unknown[]): unknown => {
    const [text, values] = given;
    const isPlain = typeof text === "string" && Array.isArray(values) && given.length === 2;
    const name = isPlain && values.length > 0 && keeps ? nameOf(text) : undefined;
    if (name === undefined) return Reflect.apply(ask, client, given);
    const answer: Promise<unknown> = Reflect.apply(ask, client, [{ name, text, values }]);
    return answer.catch((fault: unknown) => {
      // A change of the schema while we serve: from now on this connection keeps nothing.
      if (codeOf(fault) === FEATURE_NOT_SUPPORTED) keeps = false;
      throw fault;
    });
  };
  Object.assign(client, { query });
}

function codeOf(fault: unknown): unknown {
  return fault instanceof Error ? Reflect.get(fault, "code") : null;
}
