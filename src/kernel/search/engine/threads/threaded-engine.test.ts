import { expect, test } from "vitest";
import { checkSchemas } from "../validate.ts";
import { checkChanged, checkRebuilt } from "../testing/engine-properties.ts";
import { schemas, stream, title, withDirectory } from "../testing/library.ts";
import { ThreadedEngine } from "./threaded-engine.ts";

const PATIENCE = 120_000;

async function open(directory: string): Promise<ThreadedEngine> {
  const report = (problem: string): never => {
    throw new Error(problem);
  };
  const limits = { journalBytes: 1500, leastMerged: 1 };
  return ThreadedEngine.open({ directory, schemas: checkSchemas(schemas), report, limits }, 2);
}

test(
  "over threads a rebuilt index answers as looking at every document does",
  { timeout: PATIENCE },
  async () => {
    await checkRebuilt(open, 3);
  },
);

test(
  "over threads, with merges behind their back, it still does after changes",
  { timeout: PATIENCE },
  async () => {
    await checkChanged(open, 3);
  },
);

test("a change is seen by every query after it, in whatever thread", async () => {
  await withDirectory(async (directory) => {
    const engine = await open(directory);
    await engine.rebuild(stream([]), 1n);
    for (let i = 0; i < 20; i++) {
      await engine.apply([{ put: title(`t${i}`, { title: ["sea"] }) }], BigInt(i + 2));
      const query = { clauses: [{ text: "sea" }], offset: 0, limit: 100 };
      const results = await Promise.all([1, 2, 3, 4].map(() => engine.query(query)));
      expect(results.map(({ total }) => total)).toEqual([i + 1, i + 1, i + 1, i + 1]);
      expect(results.map(({ position }) => position)).toEqual(Array(4).fill(BigInt(i + 2)));
    }
    await engine.close();
  });
});

test("changes that arrive during a rebuild are not lost, older ones do not come back", async () => {
  await withDirectory(async (directory) => {
    const engine = await open(directory);
    const slow = async function* (): AsyncGenerator<ReturnType<typeof title>> {
      yield title("a", { title: ["sea"] });
      await engine.apply([{ put: title("a", { title: ["older"] }) }], 5n);
      await engine.apply([{ put: title("b", { title: ["sea"] }) }], 11n);
    };
    await engine.rebuild(slow(), 10n);
    const found = await engine.query({ clauses: [{ text: "sea" }], offset: 0, limit: 10 });
    expect(found.hits.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(engine.position()).toBe(11n);
    await engine.close();
  });
});

test("a rebuild whose source fails leaves everything as it was", async () => {
  await withDirectory(async (directory) => {
    const engine = await open(directory);
    await engine.rebuild(stream([title("a", { title: ["sea"] })]), 3n);
    const broken = async function* (): AsyncGenerator<ReturnType<typeof title>> {
      yield title("b", { title: ["sea"] });
      throw new Error("the database went away");
    };
    await expect(engine.rebuild(broken(), 9n)).rejects.toThrow("the database went away");
    expect(engine.position()).toBe(3n);
    expect(engine.size().documents).toBe(1);
    await engine.rebuild(stream([]), 4n);
    expect(engine.size().documents).toBe(0);
    await engine.close();
  });
});

test("a rebuild at an earlier position takes the index back to it", async () => {
  await withDirectory(async (directory) => {
    const engine = await open(directory);
    await engine.rebuild(stream([title("a", { title: ["sea"] })]), 90n);
    const meanwhile = async function* (): AsyncGenerator<ReturnType<typeof title>> {
      await engine.apply([{ put: title("b", { title: ["sea"] }) }], 91n);
      yield title("c", { title: ["sea"] });
    };
    await engine.rebuild(meanwhile(), 5n);
    const { hits } = await engine.query({ clauses: [{ text: "sea" }], offset: 0, limit: 10 });
    expect(hits.map(({ id }) => id)).toEqual(["c"]);
    expect(engine.position()).toBe(5n);
    await engine.close();
  });
});

test("a batch too large to be made ready at once is taken whole", async () => {
  await withDirectory(async (directory) => {
    const engine = await open(directory);
    await engine.rebuild(stream([]), 1n);
    const changes = Array.from({ length: 1300 }, (_, i) => ({
      put: title(`t${i % 1250}`, { title: [`sea ${i}`] }),
    }));
    const first = engine.apply(changes, 2n);
    const second = engine.apply([{ remove: { kind: "title", id: "t1249" } }], 3n);
    await Promise.all([first, second]);
    const { total } = await engine.query({ clauses: [{ text: "sea" }], offset: 0, limit: 0 });
    expect(total).toBe(1249);
    expect(engine.position()).toBe(3n);
    const bad = [...changes, { put: { ...title("x", {}), rank: -1 } }];
    await expect(engine.apply(bad, 4n)).rejects.toThrow(TypeError);
    expect(engine.position()).toBe(3n);
    await engine.close();
  });
});
