import { once } from "node:events";
import { MessageChannel, Worker } from "node:worker_threads";
import { expect, test } from "vitest";
import { Queue } from "./queue.ts";
import { Thread } from "./thread.ts";
import type { ReaderCalls } from "./reader-calls.ts";
import { ReaderPool } from "./reader-pool.ts";

const READER = new URL("./reader-thread.ts", import.meta.url);

test("a queue keeps the order, whatever becomes of what came before", async () => {
  const queue = new Queue();
  const done: string[] = [];
  const slow = queue.run(async () => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    done.push("slow");
  });
  const broken = queue.run(() => Promise.reject(new Error("broken")));
  const quick = queue.run(async () => done.push("quick"));
  await expect(broken).rejects.toThrow("broken");
  await Promise.all([slow, quick]);
  expect(done).toEqual(["slow", "quick"]);
});

test("writers that begin at once all know how to give memory back", async () => {
  const file = new URL("../testing/garbage-thread.ts", import.meta.url);
  const workers = Array.from({ length: 4 }, () => new Worker(file));
  const ends = await Promise.all(workers.map((worker) => once(worker, "exit")));
  expect(ends).toEqual([[0], [0], [0], [0]]);
});

test("who waits for a thread that ends is told so, and so is who calls it then", async () => {
  const reader = new Thread<ReaderCalls>({ file: READER, data: { schemas: [] } });
  const question = { clauses: [], offset: 0, limit: 1 };
  const waiting = reader.call("query", { version: 7, question });
  waiting.catch(() => undefined);
  await reader.stop();
  await expect(waiting).rejects.toThrow("ended");
  await expect(reader.call("query", { version: 0, question })).rejects.toThrow("ended");
  expect(reader.isAlive).toBe(false);
});

test("a reader waits for the index that a question needs, but not for a writer that has ended", async () => {
  const reader = new Thread<ReaderCalls>({ file: READER, data: { schemas: [] } });
  const { port1, port2 } = new MessageChannel();
  await reader.call("listen", port1, [port1]);
  const question = { clauses: [], offset: 0, limit: 1 };
  const answer = reader.call("query", { version: 3, question });
  const state = { segments: [], position: 9n, documents: 0, bytes: 0 };
  port2.postMessage({ version: 2, state: { ...state, position: 8n } }, []);
  port2.postMessage({ version: 3, state }, []);
  expect((await answer).position).toBe(9n);
  const inVain = reader.call("query", { version: 4, question });
  port2.close();
  await expect(inVain).rejects.toThrow("writer has ended");
  expect((await reader.call("query", { version: 3, question })).position).toBe(9n);
  await reader.stop();
});

test("a reader that has died is replaced with the next question", async () => {
  const state = { segments: [], position: 9n, documents: 0, bytes: 0 };
  let introduced = 0;
  const readers = new ReaderPool([], 1, (port) => {
    introduced += 1;
    port.postMessage({ version: 1, state }, []);
  });
  const question = { clauses: [], offset: 0, limit: 1 };
  expect((await readers.call("query", { version: 1, question })).position).toBe(9n);
  await readers.stop();
  expect((await readers.call("query", { version: 1, question })).position).toBe(9n);
  expect(introduced).toBe(2);
  await readers.stop();
});
