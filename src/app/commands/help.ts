import type { Command, CommandOption } from "./command.ts";

const ALWAYS: Readonly<Record<string, CommandOption>> = {
  json: { type: "boolean", meaning: "Results as lines of JSON on standard output, for programs." },
  help: { type: "boolean", meaning: "This text." },
};

/** One screen: every command with its summary. */
export function helpForAll(commands: readonly Command[]): string {
  return `Commonshelf: one place where libraries work together.

Usage: commonshelf COMMAND [WORDS] [OPTIONS]

${listed(commands)}

Each command takes --json (results for programs) and --help (options and examples).
Exit code 0: done; 1: not done, or something is wrong; 2: typed wrongly.
Settings come from the environment or the file .env; .env.example lists them.`;
}

/** Commands that begin with the same word: `library`. */
export function helpForGroup(commands: readonly Command[]): string {
  return `${listed(commands)}\n\nMore: commonshelf ${commands[0]?.name ?? "start"} --help`;
}

function listed(commands: readonly Command[]): string {
  return `Commands:\n${columns(commands.map(({ name, summary }) => [name, summary]))}`;
}

/** One command with its options and examples. */
export function helpFor({ name, summary, usage, examples, options = {} }: Command): string {
  const rows = Object.entries({ ...options, ...ALWAYS }).map(
    ([option, { value, meaning, multiple }]): [string, string] => [
      `--${option}${value ? ` ${value}` : ""}`,
      multiple ? `${meaning} May be given more than once.` : meaning,
    ],
  );
  return [
    `commonshelf ${name} ${usage}`.trimEnd(),
    summary,
    `Options:\n${columns(rows)}`,
    `Examples:\n${examples.map((line) => `  ${line}`).join("\n")}`,
  ].join("\n\n");
}

function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join("\n");
}
