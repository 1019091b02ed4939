import { mkdirSync, writeFileSync } from "node:fs";
import { catalogueOf, type CataloguedRecord } from "./cataloguing/catalogue.ts";
import { encoded } from "./cataloguing/encode.ts";
import { readWorks, type Work } from "./cataloguing/work.ts";
import { readConsortium, type DemoConsortium, type DemoLibrary } from "./consortium.ts";

/** A file that the generator makes, with its path relative to `demo/`. */
export interface GeneratedFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** Every generated file of the demo: one catalogue for each library, and the truth about them. */
export function demoFiles(consortium: DemoConsortium, works: readonly Work[]): GeneratedFile[] {
  const catalogues = consortium.libraries.map((library) => ({
    library,
    records: catalogueOf(library, works),
  }));
  const files = catalogues.map(({ library, records }) => ({
    path: library.catalogue.file,
    content: encoded(library, records),
  }));
  return [...files, { path: "truth.tsv", content: new TextEncoder().encode(truth(catalogues)) }];
}

/** Which record describes which edition of which work: what matching is judged by. */
function truth(
  catalogues: readonly { library: DemoLibrary; records: readonly CataloguedRecord[] }[],
): string {
  const rows = catalogues.flatMap(({ library, records }) =>
    records.map(({ controlNumber, edition }) =>
      [library.code, controlNumber, edition.id, edition.work.id].join("\t"),
    ),
  );
  return [["library", "control_number", "edition", "work"].join("\t"), ...rows, ""].join("\n");
}

function build(): void {
  const here = import.meta.dirname;
  const files = demoFiles(readConsortium(), readWorks(`${here}/works`));
  mkdirSync(`${here}/catalogues`, { recursive: true });
  for (const { path, content } of files) writeFileSync(`${here}/${path}`, content);
  console.log(files.map(({ path, content }) => `${path}\t${content.length} bytes`).join("\n"));
}

if (import.meta.main) build();
