import { sql } from "kysely";
import type { Library } from "#kernel/tenancy";
import { file, type Sample } from "./records.ts";
import { deliver } from "./deliver.ts";
import { HOME, openDesk } from "./at-desk.ts";

type Deployment = Parameters<typeof openDesk>[0];

/** Where matching is at home at the harbour library's desk. */
export const MATCHING = `${HOME}/matching`;

/** The harbour library's desk, with another library whose records meet its own. */
export async function openMatching(d: Deployment) {
  const desk = await openDesk(d);
  const south = await d.library("south", "South Library");
  let last = 0;
  const idOf = async (library: string, number: string) => {
    const { rows } = await d.asSystem((ctx) =>
      sql<{ id: string }>`select r.id from bib_record r join library l on l.id = r.library_id
        where l.code = ${library} and r.control_number = ${number}`.execute(ctx.tx),
    );
    return rows[0]?.id ?? "";
  };
  return {
    ...desk,
    south,
    /** A record in each library, of titles nobody else has. @returns their ids. */
    shelve: async (one: Sample, other: Sample): Promise<readonly [string, string]> => {
      const number = `m${(last += 1)}`;
      await desk.loaded(file({ number, ...one }));
      await deliver(d, south, file({ number, ...other }));
      return [await idOf("harbour", number), await idOf("south", number)];
    },
    titleOf: (record: string) => titleOf(d, record),
    also: async (library: Library, sample: Sample) => {
      await deliver(d, library, file(sample));
    },
    /** Sends a form as a member of the staff. */
    post: (path: string, fields: Readonly<Record<string, string>> = {}) =>
      desk.staff(path, { method: "POST", body: new URLSearchParams(fields) }),
  };
}

/** The title that a record stands under. */
async function titleOf(d: Deployment, record: string): Promise<string> {
  const { rows } = await d.asSystem((ctx) =>
    sql<{
      id: string;
    }>`select cluster_id as id from cluster_member where record_id = ${record}`.execute(ctx.tx),
  );
  return rows[0]?.id ?? "";
}

/** Two records of a book of which the matcher is not sure whether they are the same. */
export function unsure(title: string): readonly [Sample, Sample] {
  const book = { title, author: "Woolf, Virginia" };
  return [
    { ...book, year: 1919, pages: 540 },
    { ...book, year: 1930, pages: 536 },
  ];
}
