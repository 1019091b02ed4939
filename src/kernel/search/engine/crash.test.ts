import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { openSearch } from "./open-search.ts";
import { expectSame } from "./testing/compare.ts";
import { corpusAt } from "./testing/history.ts";
import { schemas, withDirectory } from "./testing/library.ts";

const CHILD = new URL("./testing/crash-child.ts", import.meta.url);
const ROUNDS = 6;

/** Lets a process change the index, kills it, and gives the last position it had acknowledged. */
async function changeAndKill(directory: string, milliseconds: number): Promise<number> {
  const child = spawn(process.execPath, [fileURLToPath(CHILD), directory], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let written = "";
  let problems = "";
  child.stdout.on("data", (chunk: Buffer) => (written += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (problems += chunk.toString()));
  await once(child.stdout, "data");
  await wait(milliseconds);
  child.kill("SIGKILL");
  await once(child, "close");
  expect(problems).toBe("");
  const [last = "0"] = written.split("\n").slice(-2);
  return Number(last);
}

/** The index must be what the changes up to its own position led to, and lack nothing acknowledged. */
async function checkIndex(directory: string, acknowledged: number): Promise<void> {
  const report = (problem: string): never => {
    throw new Error(problem);
  };
  const engine = await openSearch({ dir: directory, schemas, threads: 0, report });
  const position = Number(engine.position());
  expect(position).toBeGreaterThanOrEqual(acknowledged);
  const corpus = corpusAt(position);
  expect(engine.size().documents).toBe(corpus.size);
  const facets = [{ name: "language", limit: 10 }];
  for (const text of ["", "change", "word7", `change ${position}`]) {
    await expectSame(engine, corpus, { clauses: [{ text }], facets, offset: 0, limit: 100 });
  }
  await engine.close();
}

test(
  "killed at any moment, it comes back as it was acknowledged",
  { timeout: 120_000 },
  async () => {
    await withDirectory(async (directory) => {
      let before = 0;
      for (let round = 0; round < ROUNDS; round++) {
        const acknowledged = await changeAndKill(directory, 150 + ((round * 397) % 700));
        expect(acknowledged).toBeGreaterThan(before);
        await checkIndex(directory, acknowledged);
        before = acknowledged;
      }
    });
  },
);
