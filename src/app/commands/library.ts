import { addLibrary, allLibraries } from "#kernel/tenancy";
import { asSystem } from "../system.ts";
import { type Command, optional, WrongUse } from "./command.ts";
import { withDeployment } from "./opened.ts";

export const libraryAddCommand: Command = {
  name: "library add",
  summary: "Make a member library.",
  usage: "CODE --name NAME [--time-zone ZONE] [--hue 0-359] [--mark AB]",
  examples: [
    'commonshelf library add rohan --name "Rohan Public Library System" --time-zone America/New_York',
  ],
  options: {
    name: { type: "string" },
    "time-zone": { type: "string" },
    hue: { type: "string" },
    mark: { type: "string" },
  },
  run: (invocation) =>
    withDeployment(invocation, async ({ run }) => {
      const [code] = invocation.words;
      if (!code)
        throw new WrongUse("Which CODE shall the library have? Letters, digits and hyphens.");
      const input = {
        code,
        name: optional(invocation, "name") ?? code,
        timeZone: zoneOf(optional(invocation, "time-zone")),
        hue: hueOf(optional(invocation, "hue")),
        mark: optional(invocation, "mark"),
      };
      const library = await run(asSystem("command: library add"), (ctx) => addLibrary(ctx, input));
      invocation.terminal.result(`Added ${library.name} (${library.code}).`, library);
      return 0;
    }),
};

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
