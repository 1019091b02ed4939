import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { withDirectory } from "../testing/library.ts";
import { Journal, readJournal } from "./journal.ts";

/** A journal with these records in it. @returns where it lies */
function writtenIn(directory: string, records: readonly Uint8Array[]): string {
  const path = join(directory, "journal");
  const journal = new Journal(path, 0);
  for (const record of records) journal.append(record);
  journal.close();
  return path;
}

test("cut anywhere, a journal gives back its whole records and nothing else", async () => {
  const records = fc.array(fc.uint8Array({ maxLength: 40 }), { minLength: 1, maxLength: 8 });
  const property = fc.asyncProperty(
    records,
    fc.double({ min: 0, max: 1, noNaN: true }),
    (written, share) =>
      withDirectory(async (directory) => {
        const path = join(directory, "journal");
        const journal = new Journal(path, 0);
        const ends = written.map((record) => {
          journal.append(record);
          return journal.length;
        });
        journal.close();
        const cut = Math.floor(share * readFileSync(path).length);
        writeFileSync(path, readFileSync(path).subarray(0, cut));
        const whole = ends.filter((end) => end <= cut);
        const read = readJournal(path);
        expect(read.records.map((record) => [...record])).toEqual(
          written.slice(0, whole.length).map((record) => [...record]),
        );
        expect(read.length).toBe(whole.at(-1) ?? 0);
        expect(read.isDamaged).toBe(false);
      }),
  );
  await fc.assert(property, { numRuns: 60 });
});

test("damaged anywhere, a journal gives back the records before, and tells of those behind", async () => {
  const record = fc.uint8Array({ minLength: 1, maxLength: 40 });
  const property = fc.asyncProperty(
    fc.array(record, { minLength: 1, maxLength: 8 }),
    fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    fc.nat(7),
    (written, share, bit) =>
      withDirectory(async (directory) => {
        const path = writtenIn(directory, written);
        const content = readFileSync(path);
        const at = Math.floor(share * content.length);
        content.writeUInt8(content.readUInt8(at) ^ (1 << bit), at);
        writeFileSync(path, content);
        const read = readJournal(path);
        expect(read.length).toBeLessThanOrEqual(at);
        expect(read.isDamaged).toBe(read.records.length < written.length - 1);
      }),
  );
  await fc.assert(property, { numRuns: 60 });
});

test("records behind a damaged one are seen, though the last of them is torn", async () => {
  await withDirectory(async (directory) => {
    const path = writtenIn(
      directory,
      ["one", "two", "three"].map((text) => Buffer.from(text)),
    );
    const content = readFileSync(path).subarray(0, -1);
    content.write("ONE", 8);
    writeFileSync(path, content);
    expect(readJournal(path)).toEqual({ records: [], length: 0, isDamaged: true });
  });
});

test("blanks that a file system left at the end are no records", async () => {
  await withDirectory(async (directory) => {
    const path = writtenIn(directory, [Buffer.from("one")]);
    appendFileSync(path, Buffer.concat([Buffer.from([3, 0, 0]), Buffer.alloc(100)]));
    expect(readJournal(path).isDamaged).toBe(false);
  });
});

test("what was torn is overwritten by what comes next", async () => {
  await withDirectory(async (directory) => {
    const path = writtenIn(directory, [Buffer.from("one")]);
    appendFileSync(path, Buffer.from([9, 0, 0, 0, 1, 2, 3, 4, 5]));
    const second = new Journal(path, readJournal(path).length);
    second.append(Buffer.from("two"));
    second.close();
    expect(readJournal(path).records.map(String)).toEqual(["one", "two"]);
  });
});
