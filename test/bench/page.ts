// node bin/run.mjs test/bench/page.ts [folder]: what a page of results costs the server and the browser.
// On the demo's catalogue, or on the one in a folder.
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SearchQuery } from "#kernel/search";
import type { Deployment } from "../../src/app/deployment.ts";
import { loadDemo } from "../../src/app/demo/load.ts";
import { modules } from "../../src/app/modules.ts";
import { catchUp } from "../../src/app/search/follow.ts";
import { createServer } from "../../src/app/server.ts";
import { searchQueryOf } from "../../src/modules/catalogue/actions/finding/search-query.ts";
import { readAddress } from "../../src/modules/catalogue/web/find/address.ts";
import { knownTitles, withCatalogue } from "./http-catalogue.ts";
import { questionsAbout } from "./http-questions.ts";
import { type Ask, asking } from "./page-ask.ts";
import { costsOf, type Work } from "./page-cost.ts";
import { yardstick } from "./page-yardstick.ts";
import { type Weight, weigh } from "./page-weight.ts";
import { markdownTable } from "./table.ts";

const AIM_CPU = 3;
const AIM_JAVASCRIPT = 2000;
// React chooses by this, when it is loaded, between itself and its form for developers, four times as slow.
if (process.env["NODE_ENV"] !== "production") throw new Error("Set NODE_ENV=production.");
const [kept] = process.argv.slice(2);
const folder = kept ?? mkdtempSync(join(tmpdir(), "commonshelf-bench-"));

try {
  const filled = existsSync(join(folder, "postgres"));
  await withCatalogue(folder, async (deployment) => {
    if (!filled) await loadDemo(deployment, () => undefined);
    await catchUp(deployment.following);
    await measure(deployment);
  });
} finally {
  if (!kept) rmSync(folder, { recursive: true, force: true });
}

async function measure(deployment: Deployment): Promise<void> {
  const { publicUrl } = deployment.services.config;
  const ask = asking(await createServer(deployment, modules), publicUrl.origin);
  const kinds = Object.entries(questionsAbout(await knownTitles(deployment, 1000)));
  const { search } = deployment.services;
  const titles = deployment.services.search.size().documents.toLocaleString("en");
  console.log(
    `${titles} titles. Milliseconds of processor time in the serving process, its search threads included; aim: ${AIM_CPU} a page.\n`,
  );
  const works = kinds.flatMap(([, queries]): Work[] => [
    queries.map((query) => () => ask(`/find?${query}`)),
    queries.map((query) => () => ask(`/api/v1/titles?${query}`)),
    queries.map((query) => () => search.query(searchOf(query))),
  ]);
  const alone: Work = Array.from({ length: 200 }, () => async () => yardstick());
  const costs = await costsOf([...works, alone]);
  const costAt = (index: number) => costs[index] ?? Number.NaN;
  const rows = kinds.map(([kind], index) => ({
    kind,
    "/find": costAt(index * 3),
    JSON: costAt(index * 3 + 1),
    "the search in both": costAt(index * 3 + 2),
  }));
  console.log(`${markdownTable(rows)}\n`);
  console.log(
    `In the same run React alone makes a table of 200 rows of four cells in ${costAt(works.length).toFixed(2)} ms.\n`,
  );
  await tellWeight(ask, `/find?${kinds.at(-2)?.[1][0]}`);
}

/** What /find asks the index for. */
function searchOf(query: string): SearchQuery {
  return searchQueryOf(readAddress(new URLSearchParams(query)));
}

async function tellWeight(ask: Ask, path: string): Promise<void> {
  const weight = await weigh(ask, path);
  console.log(`What a page of 20 results loads; aim: ${AIM_JAVASCRIPT} bytes of JavaScript.\n`);
  const row = (what: string, { files, bytes, gzipped }: Weight) => ({
    what,
    files,
    bytes,
    gzipped,
  });
  console.log(
    markdownTable([
      row("HTML", weight.html),
      row("CSS", weight.css),
      row("JavaScript", weight.javaScript),
    ]),
  );
}
