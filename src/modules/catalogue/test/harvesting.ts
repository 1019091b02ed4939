import { sql } from "kysely";
import { writeMarcXml } from "#standards/marc";
import type { Library, Run, Services, Visitor } from "#kernel/tenancy";
import { addSource, harvestNow } from "../actions/harvests/keep-source.ts";
import { runHarvest } from "../actions/harvests/run-harvest.ts";
import { sourceReport } from "../actions/harvests/watch-sources.ts";
import type { Import } from "../store/imports.ts";
import { administrator } from "./deliver.ts";
import type { MockRecord } from "./mock-repository.ts";
import { marc, type Sample } from "./records.ts";

/** A record of a repository, with a sample as its MARCXML. */
export function mockRecord(id: string, stamp: string, sample: Sample): MockRecord {
  return { id, stamp, xml: writeMarcXml(marc({ number: id, ...sample }), { namespace: true }).xml };
}

/** A library that harvests, and what a test asks of it. */
export function harvesting(
  d: { readonly run: Run; readonly services: Services },
  library: Library,
) {
  const visitor: Visitor = administrator(library);
  const act: <T>(work: Parameters<Run>[1]) => Promise<T> = (work) => d.run(visitor, work) as never;
  const run = (id: string): Promise<Import> => runHarvest({ ...d, visitor }, id);
  return {
    visitor,
    run,
    add: (url: string, more: object = {}) =>
      d.run(visitor, (ctx) =>
        addSource(ctx, library, {
          name: "Source",
          baseUrl: url,
          prefix: "marc21",
          set: "",
          schedule: "manual",
          ...more,
        }),
      ),
    begin: (source: string, kind: "update" | "full" = "update") =>
      d.run(visitor, (ctx) => harvestNow(ctx, source, kind)),
    harvest: async (source: string, kind: "update" | "full" = "update") =>
      run(await d.run(visitor, (ctx) => harvestNow(ctx, source, kind))),
    report: (source: string) => d.run(visitor, (ctx) => sourceReport(ctx, source)),
    /** Control numbers of the library's living records. */
    numbers: async (): Promise<readonly string[]> =>
      d.run(visitor, async (ctx) => {
        const { rows } = await sql<{ n: string }>`select control_number as n from bib_record
          where library_id = ${library.id} and deleted_at is null order by 1`.execute(ctx.tx);
        return rows.map(({ n }) => n);
      }),
    act,
  };
}

/** An instant in May 2026, as OAI-PMH writes it. */
export function may(day: number, hour = 12): string {
  return `2026-05-${String(day).padStart(2, "0")}T${String(hour).padStart(2, "0")}:00:00Z`;
}

/** Records `r<from>` to before `r<to>` of books that nothing has in common. */
export function mockBooks(from: number, to: number): ReturnType<typeof mockRecord>[] {
  return Array.from({ length: to - from }, (_, at) =>
    mockRecord(`r${from + at}`, may(1 + ((from + at) % 20)), {
      title: `Lantern ${(from + at) * 7919} of bay ${(from + at) * 31}`,
      author: `Keeper${from + at}, Ida`,
    }),
  );
}
