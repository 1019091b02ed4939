import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import pg from "pg";

/** A process that runs the database and inserts rows until it is killed. */
export type Inserter = {
  readonly process: ChildProcess;
  /** Resolves when so many more rows have been acknowledged; fails when the process ends before. */
  readonly more: (rows: number) => Promise<void>;
  /** The number of the last row that the server acknowledged. */
  readonly last: () => number;
};

export type InserterOptions = {
  readonly binaries?: string;
  readonly account?: { readonly uid: number; readonly gid: number } | undefined;
};

/** Starts `programs/inserter.ts` on a data directory, as another user where asked. */
export function startInserter(
  dataDir: string,
  { binaries, account }: InserterOptions = {},
): Inserter {
  const script = join(import.meta.dirname, "programs", "inserter.ts");
  const child = spawn(process.execPath, [script, dataDir, ...(binaries ? [binaries] : [])], {
    stdio: ["ignore", "pipe", "pipe"],
    cwd: "/",
    env: { PATH: process.env.PATH },
    uid: account?.uid,
    gid: account?.gid,
  });
  const heard = { last: 0, rows: 0, errors: "" };
  createInterface(child.stdout).on("line", (line) => {
    heard.last = Number(line);
    heard.rows += 1;
  });
  child.stderr.on("data", (text: Buffer) => (heard.errors += text.toString()));
  const ended = once(child, "exit");
  const more = async (rows: number) => {
    const goal = heard.rows + rows;
    while (heard.rows < goal) {
      if (child.exitCode !== null) throw new Error(`the inserter ended: ${heard.errors}`);
      await Promise.race([once(child.stdout, "data"), ended]);
    }
  };
  return { process: child, more, last: () => heard.last };
}

/** The numbers of all rows, in order. */
export async function rowsOf(url: string): Promise<number[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const { rows } = await client.query<{ id: number }>("select id from row order by id");
    return rows.map(({ id }) => id);
  } finally {
    await client.end();
  }
}

/** 1 … n. */
export function numbersTo(n: number): number[] {
  return Array.from({ length: n }, (_, index) => index + 1);
}
