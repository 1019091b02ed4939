import type { ParseArgsConfig } from "node:util";
import type { Config } from "#kernel/config";
import type { Terminal } from "./terminal.ts";

/** What a command gets: its words, its options, the settings, and the terminal to speak to. */
export type Invocation = {
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;
  readonly config: Config;
  readonly terminal: Terminal;
};

export type Command = {
  /** As typed: `library add`. */
  readonly name: string;
  readonly summary: string;
  /** What follows the name. */
  readonly usage: string;
  readonly examples: readonly string[];
  readonly options?: ParseArgsConfig["options"];
  /** @returns the exit code. */
  readonly run: (invocation: Invocation) => Promise<number>;
};

/** What was typed cannot be run; the message says what to type instead. Exit code 2. */
export class WrongUse extends Error {}

/** An option's text. @throws WrongUse when it is needed and absent. */
export function needed({ options }: Invocation, name: string): string {
  const value = options[name];
  if (typeof value !== "string" || value === "") throw new WrongUse(`--${name} is needed.`);
  return value;
}

export function optional({ options }: Invocation, name: string): string | undefined {
  const value = options[name];
  return typeof value === "string" ? value : undefined;
}
