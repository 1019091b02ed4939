import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { InvalidInput, Refusal } from "#kernel/access";
import { ConfigFaults, packageRoot, readConfig } from "#kernel/config";
import { EmbeddedError } from "#kernel/db";
import { commands } from "./commands/all.ts";
import { type Command, WrongUse } from "./commands/command.ts";
import { helpFor, helpForAll } from "./commands/help.ts";
import { createTerminal } from "./commands/terminal.ts";

/** Runs the command that was typed. @returns the exit code: 0 done, 1 failed, 2 typed wrongly. */
async function main(typed: readonly string[]): Promise<number> {
  const command = commandIn(typed);
  if (!command) return tellHelp(typed);
  if (typed.includes("--help")) return print(helpFor(command), 0);
  if (existsSync(join(packageRoot, ".env"))) process.loadEnvFile(join(packageRoot, ".env"));
  const { values, positionals } = parseArgs({
    args: typed.slice(command.name.split(" ").length),
    options: { json: { type: "boolean" }, ...command.options },
    allowPositionals: true,
  });
  const terminal = createTerminal(values["json"] === true);
  return command.run({
    words: positionals,
    options: values,
    config: readConfig(process.env),
    terminal,
  });
}

function commandIn(typed: readonly string[]): Command | undefined {
  return commands.find(({ name }) => name.split(" ").every((word, index) => typed[index] === word));
}

function tellHelp(typed: readonly string[]): number {
  const asked = typed.length === 0 || typed[0] === "help" || typed[0] === "--help";
  return print(
    asked
      ? helpForAll(commands)
      : `There is no command "${typed.join(" ")}".\n\n${helpForAll(commands)}`,
    asked ? 0 : 2,
  );
}

function print(text: string, code: number): number {
  (code === 0 ? process.stdout : process.stderr).write(`${text}\n`);
  return code;
}

/** Faults that a person can mend are told in a sentence; everything else with its trace. */
function tellFault(fault: unknown): number {
  if (fault instanceof WrongUse || isWrongArgument(fault))
    return print(`${fault.message}\nSee: commonshelf help`, 2);
  if (fault instanceof InvalidInput)
    return print(`Not accepted: ${JSON.stringify(fault.fields)}`, 1) || 1;
  if (fault instanceof ConfigFaults || fault instanceof EmbeddedError || fault instanceof Refusal)
    return print(fault.message, 1);
  return print(fault instanceof Error ? (fault.stack ?? fault.message) : String(fault), 1);
}

function isWrongArgument(fault: unknown): fault is Error {
  return (
    fault instanceof Error && "code" in fault && String(fault.code).startsWith("ERR_PARSE_ARGS")
  );
}

process.exitCode = await main(process.argv.slice(2)).catch(tellFault);
