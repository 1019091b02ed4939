import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { CannotDo } from "../commands/command.ts";

const NAME = /^[a-z_][a-z0-9_]*$/;
const name = z.string().regex(NAME);

const schema = z.object({
  format: z.literal("commonshelf-export"),
  version: z.literal(1),
  madeAt: z.iso.datetime(),
  postgres: z.string(),
  /** The schema these rows belong to: names of the migrations that were applied. */
  migrations: z.array(z.string()),
  tables: z.array(
    z.object({
      name,
      columns: z.array(z.object({ name: z.string(), type: z.string() })),
      rows: z.int().min(0),
      /** SHA-256 of the compressed file, so that `sha256sum` can check it too. */
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      bytes: z.int().min(0),
    }),
  ),
  sequences: z.array(z.object({ name, last: z.string().regex(/^-?\d+$/), called: z.boolean() })),
  files: z.object({ count: z.int().min(0), bytes: z.int().min(0) }),
});

/** What an export holds. Written last, so that an export without it is known to be broken. */
export type ExportManifest = z.output<typeof schema>;
export type ExportedTable = ExportManifest["tables"][number];

const FILE = "commonshelf-export.json";

/** The file of a table's rows in an export. */
export function tableFile(folder: string, table: string): string {
  return join(folder, "tables", `${table}.ndjson.gz`);
}

export async function writeManifest(folder: string, manifest: ExportManifest): Promise<void> {
  const text = `${JSON.stringify(manifest, undefined, 2)}\n`;
  await writeFile(join(folder, FILE), text, { flag: "wx", flush: true, mode: 0o600 });
}

/** The manifest of an export; null when the folder holds none. @throws CannotDo when it is damaged. */
export async function readManifest(folder: string): Promise<ExportManifest | null> {
  const text = await readFile(join(folder, FILE), "utf8").catch(() => null);
  if (text === null) return null;
  const read = schema.safeParse(parse(text));
  if (!read.success)
    throw new CannotDo(
      `${join(folder, FILE)} is damaged or of another version: nothing was restored.`,
    );
  return read.data;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
