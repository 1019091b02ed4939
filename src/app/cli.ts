import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot, readConfig } from "#kernel/config";
import { commands } from "./commands/all.ts";
import { tellFault } from "./commands/faults.ts";
import { createTerminal } from "./commands/terminal.ts";
import { readTyped } from "./commands/typed.ts";

/** Runs the command that was typed. @returns the exit code: 0 done, 1 failed, 2 typed wrongly. */
async function main(words: readonly string[]): Promise<number> {
  const typed = readTyped(words, commands, version());
  if (typed.kind === "text") {
    process.stdout.write(`${typed.text}\n`);
    return 0;
  }
  if (existsSync(join(packageRoot, ".env"))) process.loadEnvFile(join(packageRoot, ".env"));
  return typed.command.run({
    words: typed.words,
    options: typed.options,
    config: readConfig(process.env),
    terminal: createTerminal(typed.options["json"] === true),
  });
}

function version(): string {
  const { version: text }: { version: string } = JSON.parse(
    readFileSync(join(packageRoot, "package.json"), "utf8"),
  );
  return `Commonshelf ${text} (Node ${process.versions.node})`;
}

/** Programs get one line of JSON, people get sentences; both on standard error. */
function report(fault: unknown, json: boolean): number {
  const { code, kind, text } = tellFault(fault);
  process.stderr.write(`${json ? JSON.stringify({ error: kind, message: text }) : text}\n`);
  return code;
}

const typed = process.argv.slice(2);
process.exitCode = await main(typed).catch((fault: unknown) =>
  report(fault, typed.includes("--json")),
);
