import { createReadStream } from "node:fs";
import { Refusal } from "#kernel/access";
import { isId } from "#kernel/ids";
import type { Ctx, Services } from "#kernel/tenancy";
import { type MarcFormat, readMarc } from "#standards/marc";
import { libraryToWatch } from "../../policy.ts";
import { listFindings } from "../../store/import-failures.ts";
import { findImport, type Import } from "../../store/imports.ts";
import { unpack } from "./unpack.ts";
import { UnreadablePacking } from "./unreadable-packing.ts";

/** Opens a transaction as the visitor whose library it is. */
type Act = <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T>;

/** What of a delivery could not be loaded, as a file to mend and to send again. */
export type FailedRecords = {
  readonly fileName: string;
  readonly format: MarcFormat;
  readonly content: AsyncIterable<Uint8Array>;
};

/**
 * Reads the delivered file once more and gives the stretches of it that could not be loaded, each at
 * most 100,000 bytes long where it was no record. Memory stays flat.
 * @throws Refusal `not-found`, or `no-such-file` when the file is no longer there.
 */
export async function failedRecords(
  act: Act,
  { blobs }: Pick<Services, "blobs">,
  id: string,
): Promise<FailedRecords> {
  const delivery = await act(async (ctx) => {
    libraryToWatch(ctx);
    return isId(id) ? findImport(ctx, id) : null;
  });
  if (!delivery) throw new Refusal("not-found");
  const { path, sha256, format, fileName } = delivery;
  if (path === null && !(await blobs.head(sha256))) throw new Refusal("no-such-file");
  const source = path === null ? blobs.get(sha256) : createReadStream(path);
  return {
    fileName,
    format: format ?? "iso2709",
    content: stretches(source, offsets(act, id), delivery),
  };
}

const AT_ONCE = 500;

/** Where the failures are, in the order of the file. */
async function* offsets(act: Act, id: string): AsyncGenerator<number> {
  let after = { offset: -1, ordinal: 0 };
  for (;;) {
    const last = after;
    const page = await act((ctx) => listFindings(ctx, id, "failure", AT_ONCE, last));
    for (const { offset } of page) yield offset;
    const end = page.at(-1);
    if (!end || page.length < AT_ONCE) return;
    after = end;
  }
}

/** Both the records and the places of failures come in the order of the file, so one pass finds them. */
async function* stretches(
  source: AsyncIterable<Uint8Array>,
  places: AsyncGenerator<number>,
  { dialect, format }: Import,
): AsyncGenerator<Uint8Array> {
  let place = await places.next();
  const options = { syntax: dialect ?? "auto", ...(format ? { format } : {}) } as const;
  for await (const { offset, bytes } of readMarc(untilDamage(unpack(source).chunks), options)) {
    while (!place.done && place.value < offset) place = await places.next();
    if (place.done) return;
    if (place.value !== offset) continue;
    yield new Uint8Array(bytes);
    if (format !== "iso2709") yield LINE_END;
  }
}

const LINE_END = new TextEncoder().encode("\n");

/** Where the packing is damaged the file ends, as it did for the import. */
async function* untilDamage(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks;
  } catch (fault) {
    if (!(fault instanceof UnreadablePacking)) throw fault;
  }
}
