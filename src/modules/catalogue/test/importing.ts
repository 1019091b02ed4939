import { sql } from "kysely";
import type { Ctx, Library, Run, Services } from "#kernel/tenancy";
import { importFindings } from "../actions/imports/watch-imports.ts";
import { administrator, deliver } from "./deliver.ts";
import * as sample from "./records.ts";

type Deployment = {
  readonly run: Run;
  readonly services: Services;
  readonly asSystem: <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T>;
  readonly library: (code: string) => Promise<Library>;
};

/**
 * What tests of imports do, each in a library of its own, which `begin` adds before it.
 * @param d the deployment, once it is there
 */
export function importing(d: () => Deployment) {
  const libraries: Library[] = [];
  const library = (): Library => {
    const last = libraries.at(-1);
    if (!last) throw new Error("no test has begun");
    return last;
  };
  /** Books of one library stand apart from those of the tests before. */
  const own = (book: sample.Sample): sample.Sample => {
    const name = String.fromCharCode(96 + libraries.length).repeat(6);
    return { title: `Tales of ${name} and of others`, author: `${name}, Jane`, ...book };
  };
  return {
    begin: async () => void libraries.push(await d().library(`L${libraries.length}`)),
    library,
    record: (book: sample.Sample) => sample.record(own(book)),
    file: (...books: readonly sample.Sample[]) => sample.file(...books.map(own)),
    /** Loads a file to its end. */
    load: (content: Uint8Array, mode: "update" | "full" = "update") =>
      deliver(d(), library(), content, mode),
    rows: async <Row>(text: string) =>
      (await d().asSystem((ctx) => sql<Row>`${sql.raw(text)}`.execute(ctx.tx))).rows,
    findings: (id: string, severity: "failure" | "warning" = "failure") =>
      d().run(administrator(library()), (ctx) => importFindings(ctx, id, severity)),
  };
}
