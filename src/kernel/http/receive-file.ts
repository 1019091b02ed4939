import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Busboy, type BusboyFileStream, type BusboyInstance } from "@fastify/busboy";
import { InvalidInput, Refusal } from "#kernel/access";
import type { BlobStore } from "#kernel/blobs";

/** A file that was sent and is kept now, with what the form said of it. */
export type ReceivedFile<Options> = {
  readonly fileName: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly options: Options;
};

export type Receiving<Options> = {
  readonly blobs: Pick<BlobStore, "put">;
  /** The most bytes a file may have. */
  readonly limit: number;
  /** Filled with the form's other fields as they come. */
  readonly fields: Map<string, string>;
  /** Checks the fields that stand before the file; what it throws refuses the file before it is stored. */
  readonly readOptions: (fields: ReadonlyMap<string, string>) => Options;
  /** Whether a form with more files is refused (`one-file`); else all but the first are passed over. */
  readonly onlyOne?: boolean;
};

/**
 * Takes the file of a multipart form (RFC 7578) as it comes, and never holds more of it than a chunk.
 * Fields must stand before the file, as they do in our forms. A file that is refused is read on, up to
 * twice the limit, so that the browser gets to see the answer.
 * @throws InvalidInput `file` when none came, or not whole, or too many; Refusal `file-too-large`.
 */
export async function receiveFile<Options>(
  request: Request,
  receiving: Receiving<Options>,
): Promise<ReceivedFile<Options>> {
  const parser = parserOf(request, receiving.limit);
  const stopping = new AbortController();
  const arriving: Arriving<Options> = { file: null, stored: null, more: false };
  parser.on("field", (name, value) => receiving.fields.set(name, value));
  parser.on("file", (_field, file, fileName) => {
    arriving.file = file;
    // It may fail before the store listens; `arrived` sees to it then.
    file.on("error", () => undefined);
    arriving.stored = store(file, fileName, receiving);
    arriving.stored.catch(() => leaveOff(file, stopping));
  });
  parser.on("filesLimit", () => void (arriving.more = true));
  const source = Readable.from(atMost(request.body, 2 * receiving.limit + FORM));
  const whole = await arrived(source, parser, stopping.signal, arriving);
  if (!arriving.stored) throw new InvalidInput({ file: whole ? "choose-file" : "upload-broken" });
  const received = await arriving.stored;
  if (!whole) throw new InvalidInput({ file: "upload-broken" });
  if (receiving.onlyOne && arriving.more) throw new InvalidInput({ file: "one-file" });
  if (received.bytes === 0) throw new InvalidInput({ file: "choose-file" });
  return received;
}

type Arriving<Options> = {
  file: BusboyFileStream | null;
  stored: Promise<ReceivedFile<Options>> | null;
  /** Whether another file came after it. */
  more: boolean;
};

/** What the form has besides its file. */
const FORM = 1 << 20;

function parserOf({ headers }: Request, limit: number): BusboyInstance {
  try {
    return new Busboy({
      headers: { "content-type": headers.get("content-type") ?? "" },
      limits: {
        fileSize: limit,
        files: 1,
        fields: 10,
        parts: 12,
        fieldSize: 1000,
        headerSize: 8192,
      },
    });
  } catch {
    throw new InvalidInput({ file: "upload-broken" });
  }
}

/** @returns whether the whole form came. */
async function arrived(
  source: Readable,
  parser: BusboyInstance,
  signal: AbortSignal,
  arriving: Arriving<unknown>,
): Promise<boolean> {
  try {
    await pipeline(source, parser, { signal });
    return true;
  } catch {
    arriving.file?.destroy();
    return false;
  }
}

async function* atMost(
  body: AsyncIterable<Uint8Array> | null,
  most: number,
): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of body ?? []) {
    bytes += chunk.length;
    if (bytes > most) return;
    yield chunk;
  }
}

async function store<Options>(
  file: BusboyFileStream,
  fileName: string | undefined,
  { blobs, limit, fields, readOptions }: Receiving<Options>,
): Promise<ReceivedFile<Options>> {
  const options = readOptions(fields);
  const blob = await blobs.put(wholeFile(file, limit));
  return { ...blob, fileName: fileName ?? "", options };
}

/** The rest of a file that is not stored: read on, or not at all where it cannot be, lest it wait for ever. */
function leaveOff(file: BusboyFileStream, stopping: AbortController): void {
  if (!file.destroyed) file.resume();
  else if (!file.readableEnded) stopping.abort();
}

/** The content of a file; at its end it is known whether that was all of it. */
async function* wholeFile(file: BusboyFileStream, limit: number): AsyncGenerator<Uint8Array> {
  try {
    yield* file;
  } catch {
    if (!file.truncated) throw new InvalidInput({ file: "upload-broken" });
  }
  if (file.truncated) throw new Refusal("file-too-large", { limit });
}
