import { expect, test } from "vitest";
import { modules } from "./modules.ts";

test("every code of a refusal is one module's own: an edge finds its words and status by the code alone", () => {
  const codes = modules.flatMap(({ name, refusals }) =>
    Object.keys(refusals?.status ?? {}).map((code) => ({ code, name })),
  );
  const shared = [...Map.groupBy(codes, ({ code }) => code)].filter(
    ([, users]) => users.length > 1,
  );
  expect(shared.map(([code, users]) => [code, users.map(({ name }) => name)])).toEqual([]);
});

test("so is every kind of news, stream, search and job", () => {
  const names = modules.flatMap(({ notices = [], streams = [], search = [], jobs = [] }) => [
    ...notices.map(({ name }) => `notice ${name}`),
    ...streams.map(({ name }) => `stream ${name}`),
    ...search.map(({ schema }) => `search ${schema.kind}`),
    ...jobs.map(({ name }) => `job ${name}`),
  ]);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});
