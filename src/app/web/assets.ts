import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import type { Hono } from "hono";
import { z } from "zod";
import { packageRoot } from "#kernel/config";
import type { WebEnv } from "#kernel/http";
import type { FrameAssets } from "#ui";

/** Source name of each built file to its address, as the build writes it. */
const manifestSchema = z.record(z.string(), z.string());

export type Assets = {
  readonly frame: FrameAssets;
  readonly moduleAddress: (name: string) => string | undefined;
  readonly files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
};

const FOLDER = join(packageRoot, "build", "public");
const FRAME_ELEMENTS = ["page"];
const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".woff2": "font/woff2",
  ".svg": "image/svg+xml",
  ".json": "application/json",
};

/** Reads the built files into memory: they are few, small and asked for by every reader. */
export async function loadAssets(): Promise<Assets> {
  const manifest = existsSync(join(FOLDER, "manifest.json"))
    ? manifestSchema.parse(JSON.parse(await readFile(join(FOLDER, "manifest.json"), "utf8")))
    : {};
  const addressOf = (key: string) => manifest[key] && `/assets/${manifest[key]}`;
  const moduleAddress = (name: string) =>
    addressOf(`elements/${name}.js`) ?? addressOf(`${name}.js`);
  const scripts = FRAME_ELEMENTS.flatMap((name) => moduleAddress(name) ?? []);
  const styles = [addressOf("styles.css") ?? "/assets/styles.css"];
  return {
    frame: { styles, scripts, icon: addressOf("assets/icon.svg") },
    moduleAddress,
    files: await readAll(),
  };
}

async function readAll(): Promise<Assets["files"]> {
  const names = existsSync(FOLDER)
    ? await readdir(FOLDER, { recursive: true, withFileTypes: true })
    : [];
  const files = names
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const read = files.map(
    async (path) => [path.slice(FOLDER.length + 1), new Uint8Array(await readFile(path))] as const,
  );
  return new Map(await Promise.all(read));
}

/** Serves built files for a year: their names change with their content. */
export function serveAssets(app: Hono<WebEnv>, { files, frame }: Assets): void {
  // Asked for by programs that do not read where a page says that its icon is.
  app.get("/favicon.ico", (c) =>
    frame.icon ? c.redirect(frame.icon, 302) : c.text("Not found", 404),
  );
  app.get("/assets/*", (c) => {
    const name = c.req.path.slice("/assets/".length);
    const accepts = c.req.header("accept-encoding") ?? "";
    const encoding = [["br", ".br"] as const, ["gzip", ".gz"] as const].find(
      ([token, ending]) => accepts.includes(token) && files.has(name + ending),
    );
    const body = files.get(name + (encoding?.[1] ?? ""));
    if (!body || name.endsWith(".json")) return c.text("Not found", 404);
    return c.body(body, 200, {
      "content-type": TYPES[extname(name)] ?? "application/octet-stream",
      "cache-control": "public, max-age=31536000, immutable",
      "x-content-type-options": "nosniff",
      // Public, and pages of libraries elsewhere may be isolated (COEP): they load the widget from here.
      "cross-origin-resource-policy": "cross-origin",
      vary: "accept-encoding",
      ...(encoding ? { "content-encoding": encoding[0] } : {}),
    });
  });
}
