import type { Command } from "./command.ts";

/** One screen: every command with its summary. */
export function helpForAll(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
  return `Commonshelf: one place where libraries work together.\n\nCommands:\n${lines.join("\n")}\n
Each command takes --json (results for programs) and --help (options and examples).
Settings come from the environment or the file .env; .env.example lists them.`;
}

/** One command with its options and examples. */
export function helpFor({ name, summary, usage, examples, options = {} }: Command): string {
  const listed = Object.keys({ ...options, json: true }).map((option) => `  --${option}`);
  return `commonshelf ${name} ${usage}\n\n${summary}\n\nOptions:\n${listed.join("\n")}\n\nExamples:\n${examples.map((line) => `  ${line}`).join("\n")}`;
}
