import { existsSync, statSync } from "node:fs";
import { basename } from "node:path";
import { type Library, libraryByCode } from "#kernel/tenancy";
import type { Import } from "#modules/catalogue";
import type { Deployment } from "../deployment.ts";
import { loadFile, loadStream } from "../load-file.ts";
import { asSystem } from "../system.ts";
import { CannotDo, type Command, type Invocation, needed, optional, WrongUse } from "./command.ts";
import { toldOf } from "./import-told.ts";
import { withDeployment } from "./opened.ts";
import { STANDARD_INPUT, standardInput } from "./standard-input.ts";

export const importCommand: Command = {
  name: "import",
  summary: "Load files of MARC records into a library's catalogue; - is standard input.",
  usage: "FILE… --library CODE [--full] [--dialect marc21|unimarc]",
  examples: [
    "commonshelf import catalogue.mrc --library rohan",
    "commonshelf import *.mrc.gz --library rohan --json",
    "ssh ils export-all | commonshelf import - --library rohan",
    "commonshelf import everything.xml --library rohan --full   # what is not in it has been withdrawn",
  ],
  words: Number.POSITIVE_INFINITY,
  options: {
    library: { type: "string", value: "CODE", meaning: "The library whose records these are." },
    full: { type: "boolean", meaning: "These are all its records; others are withdrawn." },
    dialect: {
      type: "string",
      value: "NAME",
      meaning: "marc21 or unimarc; found out when not given.",
    },
  },
  run: async (invocation) => {
    mustBeFiles(invocation.words);
    const code = needed(invocation, "library");
    const dialect = dialectOf(invocation);
    return withDeployment(invocation, async (deployment) => {
      const library = await memberCalled(deployment, code);
      let complete = true;
      for (const path of invocation.words)
        complete = (await load(deployment, library, { path, dialect }, invocation)) && complete;
      return complete ? 0 : 1;
    });
  },
};

function mustBeFiles(paths: readonly string[]): void {
  if (paths.length === 0) throw new WrongUse("Which files? Name at least one.");
  const files = paths.filter((path) => path !== STANDARD_INPUT);
  if (paths.length - files.length > 1) throw new WrongUse("- can be named once.");
  const missing = files.filter((path) => !existsSync(path));
  if (missing.length > 0) throw new CannotDo(`No such file: ${missing.join(", ")}`);
  const [other] = files.filter((path) => statSync(path).isDirectory());
  if (other !== undefined) throw new CannotDo(`${other} is a folder: name the files in it.`);
}

async function memberCalled({ run }: Deployment, code: string): Promise<Library> {
  const library = await run(asSystem("command: import"), (ctx) => libraryByCode(ctx, code));
  if (!library) throw new CannotDo(`There is no library ${code}. See: commonshelf library list`);
  return library;
}

type File = { readonly path: string; readonly dialect: "marc21" | "unimarc" | undefined };

/** @returns whether every record of the file is in the catalogue now. */
async function load(
  deployment: Deployment,
  library: Library,
  { path, dialect }: File,
  { config, options, terminal }: Invocation,
): Promise<boolean> {
  const fileName = path === STANDARD_INPUT ? "standard input" : basename(path);
  terminal.progress(`${fileName}: reading`);
  const how = {
    mode: options["full"] ? "full" : "update",
    dialect,
    onProgress: (progress: Import) => terminal.advance(progressLine(progress)),
  } as const;
  const done =
    path === STANDARD_INPUT
      ? await loadStream(deployment, library, { ...how, fileName, content: standardInput() })
      : await loadFile(deployment, library, { ...how, path });
  const reportsAt = `${config.publicUrl.origin}/desk/${library.code}/catalogue/imports`;
  const { text, data } = await toldOf(deployment.run, path, done, {
    reportsAt,
    json: terminal.json,
  });
  terminal.result(text, data);
  return done.state === "finished" && done.counts.failed === 0;
}

function dialectOf(invocation: Invocation): File["dialect"] {
  const dialect = optional(invocation, "dialect");
  if (dialect === undefined || dialect === "marc21" || dialect === "unimarc") return dialect;
  throw new WrongUse("--dialect is marc21 or unimarc.");
}

function progressLine({ fileName, bytes, consumed, counts }: Import): string {
  return `${fileName}: ${counts.read} records, ${Math.floor((100 * consumed) / Math.max(1, bytes))} %`;
}
