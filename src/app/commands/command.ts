import type { Config } from "#kernel/config";
import type { Terminal } from "./terminal.ts";

/** What a command gets: its words, its options, the settings, and the terminal to speak to. */
export type Invocation = {
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;
  readonly config: Config;
  readonly terminal: Terminal;
};

/** An option as `parseArgs` reads it, and as help tells it. */
export type CommandOption = {
  readonly type: "string" | "boolean";
  readonly multiple?: boolean;
  /** What stands for the value in help: `CODE`. */
  readonly value?: string;
  readonly meaning: string;
};

export type Command = {
  /** As typed: `library add`. */
  readonly name: string;
  readonly summary: string;
  /** What follows the name. */
  readonly usage: string;
  readonly examples: readonly string[];
  readonly options?: Readonly<Record<string, CommandOption>>;
  /** How many words may follow the name; none when absent. */
  readonly words?: number;
  /** @returns the exit code. */
  readonly run: (invocation: Invocation) => Promise<number>;
};

/** What was typed cannot be run; the message says what to type instead. Exit code 2. */
export class WrongUse extends Error {}

/** It was typed rightly and cannot be done; the message says why and what helps. Exit code 1. */
export class CannotDo extends Error {}

/** An option's text. @throws WrongUse when it is needed and absent. */
export function needed(invocation: Invocation, name: string): string {
  const value = optional(invocation, name);
  if (value === undefined) throw new WrongUse(`--${name} is needed.`);
  return value;
}

export function optional({ options }: Invocation, name: string): string | undefined {
  const value = options[name];
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** All values of an option that may be given more than once. */
export function every({ options }: Invocation, name: string): readonly string[] {
  const values = options[name];
  return Array.isArray(values) ? values.filter((value) => typeof value === "string") : [];
}
