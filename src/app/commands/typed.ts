import { parseArgs } from "node:util";
import { type Command, type Invocation, WrongUse } from "./command.ts";
import { helpFor, helpForAll, helpForGroup } from "./help.ts";

/** What was asked for on the command line. */
export type Typed =
  | { readonly kind: "text"; readonly text: string }
  | ({ readonly kind: "run"; readonly command: Command } & Pick<Invocation, "words" | "options">);

/** Reads a command line. @throws WrongUse, or what parseArgs throws, when it makes no sense. */
export function readTyped(
  typed: readonly string[],
  commands: readonly Command[],
  version: string,
): Typed {
  const asksHelp = typed[0] === "help" || typed.includes("--help") || typed.includes("-h");
  const topic = typed.filter((word) => word !== "help" && !word.startsWith("-"));
  const command = commandIn(typed[0] === "help" ? topic : typed, commands);
  if (typed[0] === "--version" || typed[0] === "-v") return { kind: "text", text: version };
  if (asksHelp || typed.length === 0) return { kind: "text", text: help(topic, command, commands) };
  if (!command) throw unknown(topic, commands);
  return { kind: "run", command, ...argumentsOf(typed, command) };
}

function commandIn(typed: readonly string[], commands: readonly Command[]): Command | undefined {
  return commands.find(({ name }) => name.split(" ").every((word, index) => typed[index] === word));
}

function help(
  topic: readonly string[],
  command: Command | undefined,
  commands: readonly Command[],
): string {
  if (command) return helpFor(command);
  if (topic.length === 0) return helpForAll(commands);
  const group = groupOf(topic, commands);
  if (group.length === 0) throw unknown(topic, commands);
  return helpForGroup(group);
}

function groupOf([word]: readonly string[], commands: readonly Command[]): readonly Command[] {
  return commands.filter(({ name }) => name.startsWith(`${word} `));
}

function unknown(topic: readonly string[], commands: readonly Command[]): WrongUse {
  const group = groupOf(topic, commands);
  if (group.length > 0) {
    const names = group.map(({ name }) => `commonshelf ${name}`);
    return new WrongUse(`"${topic.join(" ")}" is not a whole command: ${names.join(" or ")}.`);
  }
  return new WrongUse(`There is no command "${topic.join(" ")}".`);
}

function argumentsOf(
  typed: readonly string[],
  { name, options, words = 0 }: Command,
): Pick<Invocation, "words" | "options"> {
  const { values, positionals } = parseArgs({
    args: typed.slice(name.split(" ").length),
    options: { json: { type: "boolean" }, ...options },
    allowPositionals: true,
  });
  const [tooMany] = positionals.slice(words);
  if (tooMany !== undefined) throw new WrongUse(`"${tooMany}" is too much for this command.`);
  return { words: positionals, options: values };
}
