import { existsSync } from "node:fs";
import { libraryByCode } from "#kernel/tenancy";
import type { Import } from "#modules/catalogue";
import { loadFile } from "../load-file.ts";
import { asSystem } from "../system.ts";
import { type Command, type Invocation, needed, optional, WrongUse } from "./command.ts";
import { withDeployment } from "./opened.ts";

export const importCommand: Command = {
  name: "import",
  summary: "Load files of MARC records into a library's catalogue.",
  usage: "FILE… --library CODE [--full] [--dialect marc21|unimarc]",
  examples: [
    "commonshelf import catalogue.mrc --library rohan",
    "commonshelf import *.mrc.gz --library rohan --json",
    "commonshelf import everything.xml --library rohan --full   # what is not in it has been withdrawn",
  ],
  options: { library: { type: "string" }, full: { type: "boolean" }, dialect: { type: "string" } },
  run: (invocation) =>
    withDeployment(invocation, async (deployment) => {
      const { words, options, terminal } = invocation;
      const missing = words.filter((path) => !existsSync(path));
      if (words.length === 0 || missing.length > 0)
        throw new WrongUse(`No such file: ${missing.join(", ") || "name at least one"}`);
      const code = needed(invocation, "library");
      const library = await deployment.run(asSystem("command: import"), (ctx) =>
        libraryByCode(ctx, code),
      );
      if (!library)
        throw new WrongUse(`There is no library ${code}. See: commonshelf library list`);
      let failed = 0;
      for (const path of words) {
        const onProgress = (progress: Import) => terminal.progress(progressLine(progress));
        const done = await loadFile(deployment, library, {
          path,
          mode: options["full"] ? "full" : "update",
          dialect: dialectOf(invocation),
          onProgress,
        });
        terminal.result(resultLine(done), { file: path, state: done.state, ...done.counts });
        if (done.state !== "finished") failed += 1;
      }
      return failed === 0 ? 0 : 1;
    }),
};

function dialectOf(invocation: Invocation): "marc21" | "unimarc" | undefined {
  const dialect = optional(invocation, "dialect");
  if (dialect === undefined || dialect === "marc21" || dialect === "unimarc") return dialect;
  throw new WrongUse("--dialect is marc21 or unimarc.");
}

function progressLine({ fileName, bytes, consumed, counts }: Import): string {
  return `${fileName}: ${counts.read} records, ${Math.floor((100 * consumed) / Math.max(1, bytes))} %`;
}

function resultLine({ fileName, counts, state }: Import): string {
  const { read, new: fresh, changed, unchanged, deleted, failed } = counts;
  return `${fileName}: ${state}. ${read} records: ${fresh} new, ${changed} changed, ${unchanged} unchanged, ${deleted} deleted, ${failed} failed.`;
}
