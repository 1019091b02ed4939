// node bin/run.mjs FILE.ts [arguments]: runs any TypeScript file of the project under Node 26.
import { resolve } from "node:path";
import { bundleScript, ensureBuilt } from "./build.mjs";
import { heapLimit } from "./heap.mjs";
import { ensureInstalled } from "./install.mjs";
import { launch } from "./launch.mjs";
import { main, Stop } from "./paths.mjs";

await main(async ([file, ...parameters]) => {
  if (!file) throw new Stop("Which file? node bin/run.mjs FILE.ts [arguments]");
  await ensureInstalled({ development: true });
  await ensureBuilt();
  return launch(await bundleScript(resolve(file)), parameters, { flags: heapLimit() });
});
