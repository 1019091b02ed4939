import type { Library, Run, Services } from "#kernel/tenancy";
import { type DataField, writeMarcXml } from "#standards/marc";
import { deliver } from "./deliver.ts";
import * as sample from "./records.ts";

/** Copies of the gazette. */
export const MANY = 3600;

/** A serial of which a library has thousands of volumes, more than ISO 2709 has room for. */
function serial(): Buffer {
  const data = (tag: string, ...parts: readonly (readonly [string, string])[]): DataField => ({
    tag,
    ind1: " ",
    ind2: " ",
    subfields: parts.map(([code, value]) => ({ code, value })),
  });
  const copies = Array.from({ length: MANY }, (_, at) =>
    data(
      "852",
      ["b", "STORE"],
      ["h", "05 G"],
      ["p", `v${at}`],
      ["y", at % 2 ? "available" : "on loan"],
    ),
  );
  const fields = [
    { tag: "001", value: "serial" },
    { tag: "008", value: "960101c18699999enkwr         0   a0eng d" },
    data("022", ["a", "0028-0836"]),
    data("245", ["a", "Gazette of the harbour"]),
    ...copies,
  ];
  return Buffer.from(
    writeMarcXml({ leader: "00000cas a2200000 a 4500", fields }, { namespace: true }).xml,
  );
}

type Place = {
  readonly run: Run;
  readonly services: Services;
  readonly library: (code: string) => Promise<Library>;
  readonly searchIsCurrent: () => Promise<void>;
};

/**
 * Two libraries: `harbour` has forty books on lighthouses, every other one available and the rest in
 * a state that nobody knows; `hill` has one of them, and the gazette.
 */
export async function lighthouses(d: Place): Promise<{ readonly hill: Library }> {
  const [harbour, hill] = [await d.library("harbour"), await d.library("hill")];
  const books = Array.from({ length: 40 }, (_, at) => ({
    number: `h${at}`,
    title: `Lighthouse number ${String(at).padStart(2, "0")}`,
    author: at % 2 ? "Woolf, Virginia" : "Stevenson, Robert Louis",
    year: 1900 + at,
    copies: [[`b${at}`, at % 2 ? "available" : "who knows"]] as const,
    ...(at === 0 ? { isbn: "9780306406157" } : {}),
  }));
  await deliver(d, harbour, sample.file(...books));
  await deliver(d, hill, sample.file({ ...books[1], number: "k1", copies: [["c1", "on loan"]] }));
  await deliver(d, hill, serial());
  await d.searchIsCurrent();
  return { hill };
}
