import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The package's folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const modules = join(root, "node_modules");
export const build = join(root, "build");

/** Progress goes to standard error: standard output belongs to the command that is run. */
export function say(message) {
  process.stderr.write(`${message}\n`);
}

/** Ends with a message for people instead of a stack trace. */
export class Stop extends Error {}

/** Runs a whole command; a {@link Stop} becomes its message and exit code 1. */
export async function main(work) {
  try {
    process.exitCode = await work(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    say(`commonshelf: ${error.message}`);
    process.exitCode = 1;
  }
}
