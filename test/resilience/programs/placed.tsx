// Bundled by bin/build.mjs: tells where it believes to be and starts the worker beside its source.
import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { renderToStaticMarkup } from "react-dom/server";
import { newId } from "#kernel/ids";

const worker = new Worker(new URL("./placed-worker.ts", import.meta.url));
const [answer] = await once(worker, "message");
const html = renderToStaticMarkup(<p>{newId().length}</p>);
process.stdout.write(
  JSON.stringify([import.meta.filename, import.meta.dirname, answer, html, process.argv.slice(2)]),
);
