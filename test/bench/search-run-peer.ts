// Run by search.ts: one engine in a process of its own, so that memory can be told apart.
import { mkdirSync } from "node:fs";
import { callsOf, type EngineCalls } from "./search-engine-calls.ts";
import { openPeers } from "./search-peers.ts";

const [name = "", directory = "", records = ""] = process.argv.slice(2);
const open = openPeers[name];
if (open === undefined) throw new Error(`There is no engine ${name}`);
mkdirSync(directory, { recursive: true });
const calls = callsOf(await open(directory), Number(records));

type Call = { readonly name: keyof EngineCalls; readonly parameters: readonly never[] };

async function answer({ name: call, parameters }: Call): Promise<void> {
  const work: (...all: readonly never[]) => Promise<unknown> = calls[call];
  const result = await work(...parameters);
  process.send?.({ result }, () => {
    if (call === "close") process.disconnect?.();
  });
}

process.on("message", (call: Call) => void answer(call));
process.send?.({ result: "open" });
