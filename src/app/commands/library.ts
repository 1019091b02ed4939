import { addLibrary, allLibraries, type LibraryInput } from "#kernel/tenancy";
import { asSystem } from "../system.ts";
import { type Command, type Invocation, optional, WrongUse } from "./command.ts";
import { withDeployment } from "./opened.ts";

export const libraryAddCommand: Command = {
  name: "library add",
  summary: "Make a member library.",
  usage: "CODE [--name NAME] [--time-zone ZONE] [--hue 0-359] [--mark AB]",
  examples: [
    'commonshelf library add rohan --name "Rohan Public Library System" --time-zone America/New_York',
  ],
  words: 1,
  options: {
    name: { type: "string", value: "NAME", meaning: "Its name as readers see it." },
    "time-zone": {
      type: "string",
      value: "ZONE",
      meaning: "Of the IANA database; UTC when absent.",
    },
    hue: { type: "string", value: "0-359", meaning: "Its colour; derived from CODE when absent." },
    mark: { type: "string", value: "AB", meaning: "One to three letters for its sign." },
  },
  run: async (invocation) => {
    const input = readInput(invocation);
    return withDeployment(
      invocation,
      async ({ run }) => {
        const library = await run(asSystem("command: library add"), async (ctx) => {
          const added = await addLibrary(ctx, input);
          await ctx.reindex("library", [added.code]);
          return added;
        });
        invocation.terminal.result(
          `Added ${library.name} (${library.code}).\nLoad its catalogue: commonshelf import FILE --library ${library.code}`,
          library,
        );
        return 0;
      },
      { first: true },
    );
  },
};

function readInput(invocation: Invocation): LibraryInput {
  const [code] = invocation.words;
  if (!code)
    throw new WrongUse("Which CODE shall the library have? 1 to 32 letters, digits and hyphens.");
  const mark = optional(invocation, "mark");
  if (mark !== undefined && [...mark].length > 3)
    throw new WrongUse("--mark is one to three letters.");
  return {
    code,
    name: optional(invocation, "name") ?? code,
    timeZone: zoneOf(optional(invocation, "time-zone")),
    hue: hueOf(optional(invocation, "hue")),
    mark,
  };
}

export const libraryListCommand: Command = {
  name: "library list",
  summary: "List the member libraries.",
  usage: "",
  examples: ["commonshelf library list", "commonshelf library list --json"],
  run: (invocation) =>
    withDeployment(invocation, async ({ run }) => {
      const libraries = await run(asSystem("command: library list"), allLibraries);
      const lines = libraries.map(
        ({ code, name, timeZone }) => `${code.padEnd(20)} ${name}  (${timeZone})`,
      );
      invocation.terminal.result(
        lines.join("\n") || "There is no library yet: commonshelf library add CODE --name NAME",
        libraries,
      );
      return 0;
    }),
};

function zoneOf(zone: string | undefined): string | undefined {
  if (zone === undefined) return undefined;
  try {
    return Temporal.Now.zonedDateTimeISO(zone).timeZoneId;
  } catch {
    throw new WrongUse(
      `--time-zone ${zone}: not a zone of the IANA database; an example is Europe/Madrid.`,
    );
  }
}

function hueOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const hue = Number(text);
  if (!Number.isInteger(hue) || hue < 0 || hue > 359)
    throw new WrongUse("--hue is a whole number from 0 to 359.");
  return hue;
}
