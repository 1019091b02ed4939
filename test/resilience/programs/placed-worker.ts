import { parentPort } from "node:worker_threads";

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort?.postMessage(import.meta.filename satisfies string);
