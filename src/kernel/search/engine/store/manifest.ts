import { readFileSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { z } from "zod";
import { replaceFile } from "./durable.ts";

const manifestSchema = z.object({
  /** Folding and schemas the files were made with; see `indexVersion`. */
  version: z.string(),
  /** Outbox position of the files, without the journal; null until a rebuild was finished. */
  position: z.string().regex(/^\d+$/).nullable(),
  journal: z.string(),
  segments: z.array(z.object({ file: z.string(), dead: z.string().nullable() })),
});

/** What the index consists of. Whatever file is not named in it is rubbish. */
export type Manifest = z.infer<typeof manifestSchema>;

const NAME = "CURRENT";

/** Replaces the manifest: the one moment at which an index becomes another. */
export function writeManifest(directory: string, manifest: Manifest): void {
  const text = JSON.stringify(manifest);
  replaceFile(join(directory, NAME), `${crc32(text).toString(16)}\n${text}\n`);
}

/** The manifest; null when there is none. Throws when it is damaged. */
export function readManifest(directory: string): Manifest | null {
  const content = readIfThere(join(directory, NAME));
  if (content === null) return null;
  const [crc = "", text = ""] = content.split("\n");
  if (crc32(text).toString(16) !== crc) throw new Error("The search index's manifest is damaged");
  return manifestSchema.parse(JSON.parse(text));
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}
