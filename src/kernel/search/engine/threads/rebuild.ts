import type { SearchDocument, SearchSchema } from "../../port.ts";
import { checkDocument } from "../validate.ts";
import type { NewFile } from "../store/index-files.ts";
import type { BuilderCalls } from "./builder-calls.ts";
import { Thread } from "./thread.ts";

const FILE = new URL("./builder-thread.ts", import.meta.url);
/** Documents sent to the builder at once: few enough not to be noticed by those who wait. */
const AT_ONCE = 200;
/** Batches under way before the source has to wait. */
const MOST_UNDER_WAY = 4;

type Builder = Thread<BuilderCalls>;

async function feed(
  builder: Builder,
  documents: AsyncIterable<SearchDocument>,
  schemas: ReadonlyMap<string, SearchSchema>,
): Promise<void> {
  const underWay: Promise<void>[] = [];
  let batch: SearchDocument[] = [];
  const send = async (): Promise<void> => {
    if (underWay.length >= MOST_UNDER_WAY) await underWay.shift();
    const sent = builder.call("add", JSON.stringify(batch));
    // Awaited later; a failure must not count as unhandled until then.
    sent.catch(() => undefined);
    underWay.push(sent);
    batch = [];
  };
  for await (const document of documents) {
    checkDocument(document, schemas);
    batch.push(document);
    if (batch.length >= AT_ONCE) await send();
  }
  await send();
  await Promise.all(underWay);
}

/** Writes segments of all documents in a thread of its own; gives the names of the files used. */
export async function buildFiles(
  documents: AsyncIterable<SearchDocument>,
  schemas: ReadonlyMap<string, SearchSchema>,
  places: ReadonlyMap<string, NewFile>,
): Promise<readonly string[]> {
  const builder: Builder = new Thread({ file: FILE, data: { schemas: [...schemas.values()] } });
  try {
    await builder.call("begin", places);
    await feed(builder, documents, schemas);
    return await builder.call("write", null);
  } finally {
    await builder.call("dispose", null).catch(() => undefined);
    await builder.stop();
  }
}
