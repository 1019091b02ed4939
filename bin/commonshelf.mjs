#!/usr/bin/env node
// The command `commonshelf`: installs and builds what is missing, then runs src/app/cli.ts under Node 26.
import { ensureBuilt, serverEntry } from "./build.mjs";
import { heapLimit } from "./heap.mjs";
import { ensureInstalled } from "./install.mjs";
import { launch } from "./launch.mjs";
import { main } from "./paths.mjs";

await main(async (parameters) => {
  await ensureInstalled();
  await ensureBuilt();
  return launch(serverEntry, parameters, { flags: heapLimit() });
});
