import { once } from "node:events";
import { createWriteStream, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { SearchDocument } from "#kernel/search";
import { record } from "./search-corpus.ts";

const IN_FILE = 50_000;
const MODULES = ["/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/lib"];

/** Where Zebra keeps what, and how it is told. */
export type ZebraFiles = {
  /** Where its programs are started: there they leave locks and the like. */
  readonly folder: string;
  readonly settings: string;
  readonly server: string;
  readonly records: string;
  readonly register: string;
};

/** Writes the settings of `zebraidx` and `zebrasrv`; the filter takes index terms as the records name them. */
export function writeSettings(directory: string, port: number): ZebraFiles {
  const [settings, server, filter] = ["zebra.cfg", "server.xml", "filter.xml"].map((name) =>
    join(directory, name),
  ) as [string, string, string];
  const [records, register] = [join(directory, "records"), join(directory, "register")];
  for (const folder of [records, register]) mkdirSync(folder, { recursive: true });
  writeFileSync(
    settings,
    `profilePath: /usr/share/idzebra-2.0/tab
modulePath: ${MODULES.map((folder) => `${folder}/idzebra-2.0/modules`).join(":")}
recordType: dom.${filter}
register: ${register}:40G
memMax: 512
storeKeys: 0
storeData: 0
`,
  );
  writeFileSync(
    filter,
    `<dom xmlns="http://indexdata.com/zebra-2.0"><extract name="index"></extract>
<retrieve name="index"></retrieve><input><xmlreader level="1"/></input></dom>`,
  );
  writeFileSync(
    server,
    `<yazgfs><listen id="loop">tcp:127.0.0.1:${port}</listen>
<server listenref="loop"><config>${settings}</config></server></yazgfs>`,
  );
  return { folder: directory, settings, server, records, register };
}

/** The corpus as files of index terms in XML, in the order of their numbers. */
export async function writeRecords(folder: string, records: number): Promise<void> {
  for (let from = 0; from < records; from += IN_FILE) {
    const file = createWriteStream(join(folder, `${String(from).padStart(9, "0")}.xml`));
    file.write('<records xmlns:z="http://indexdata.com/zebra-2.0">\n');
    for (let i = from; i < Math.min(records, from + IN_FILE); i++)
      if (!file.write(xmlOf(record(i)))) await once(file, "drain");
    file.end("</records>\n");
    await once(file, "close");
  }
}

/** Nothing in the corpus needs escaping. */
function xmlOf({ id, rank, text, facets, numbers }: SearchDocument): string {
  const term = (name: string, value: string | number) =>
    `<z:index name="${name}">${value}</z:index>`;
  const words = Object.entries(text).flatMap(([field, values]) =>
    values.map((value) => term(field === "author" ? "any:w author:w" : "any:w", value)),
  );
  const libraries = (facets["library"] ?? []).map((code) => term("library:0", code));
  const year = term("year:0", numbers["year"] ?? 0);
  return `<z:record z:id="${id}" z:rank="${rank}">${words.join("")}${libraries.join("")}${year}</z:record>\n`;
}
