import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { packageRoot } from "#kernel/config";

/** What a finished command said. */
export type Ran = {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** Standard output of `--json`: each line, parsed. */
  readonly json: () => readonly unknown[];
};

export type Environment = Readonly<Record<string, string>>;

/** Settings of whoever runs the tests must not reach the command. */
const OWN = [
  "DATABASE_URL",
  "PORT",
  "HOST",
  "Z3950_HOST",
  "Z3950_PORT",
  "PUBLIC_URL",
  "COMMONSHELF_DATA",
  "COMMONSHELF_DEMO",
];

/** Begins the command as a user types it. */
export function begin(words: readonly string[], env: Environment = {}): ChildProcess {
  const inherited = Object.entries(process.env).filter(([name]) => !OWN.includes(name));
  return spawn(process.execPath, [join(packageRoot, "bin", "commonshelf.mjs"), ...words], {
    cwd: packageRoot,
    env: { ...Object.fromEntries(inherited), NODE_ENV: "development", LOG_LEVEL: "warn", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

/** Runs the command to its end. */
export async function commonshelf(words: readonly string[], env: Environment = {}): Promise<Ran> {
  const child = begin(words, env);
  const [out, err] = [collect(child.stdout), collect(child.stderr)];
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { code, out: out(), err: err(), json: () => linesOf(out()) };
}

export function linesOf(text: string): readonly unknown[] {
  const lines = text.split("\n").filter((line) => line !== "");
  return lines.map((line): unknown => JSON.parse(line));
}

function collect(stream: NodeJS.ReadableStream | null): () => string {
  const chunks: Buffer[] = [];
  stream?.on("data", (chunk: Buffer) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString();
}

/** A site that was started by the command, and how to end it. */
export type Serving = {
  readonly child: ChildProcess;
  readonly url: string;
  readonly said: () => string;
  /** Ends it as Ctrl-C does. @returns its exit code */
  readonly stop: () => Promise<number | null>;
};

/** Starts the product and waits until it is open. */
export async function startServing(env: Environment): Promise<Serving> {
  const port = await freePort();
  const child = begin(["start", "--json"], { PORT: String(port), ...env });
  const said = [collect(child.stdout), collect(child.stderr)] as const;
  const text = () => said.map((part) => part()).join("");
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on("data", () => {
      if (said[0]().includes("\n")) resolve();
    });
    void ended.then(() => reject(new Error(`it did not start:\n${text()}`)));
  });
  return {
    child,
    url: `http://localhost:${port}`,
    said: text,
    stop: () => {
      child.kill("SIGINT");
      return ended;
    },
  };
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

const shared = join(packageRoot, "../shared/fixtures");

/** A file of the shared fixtures, or null, said in one line, where they are absent. */
export function fixture(path: string): string | null {
  const file = join(shared, path);
  if (existsSync(file)) return file;
  process.stderr.write(`Skipped: ${path} is not at ../shared/fixtures.\n`);
  return null;
}
