import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { packageRoot } from "#kernel/config";
import { freePort } from "./free-port.ts";

export type Served = {
  readonly origin: string;
  /** The process above all of it, PostgreSQL included. */
  readonly pid: number;
  readonly stop: () => Promise<void>;
};

/** The product as it is started in service, on a data folder that is filled. */
export async function serve(folder: string, nodeOptions = ""): Promise<Served> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const child = spawn(process.execPath, [join(packageRoot, "bin/commonshelf.mjs"), "start"], {
    env: {
      ...process.env,
      NODE_ENV: "production",
      NODE_OPTIONS: nodeOptions,
      COMMONSHELF_DATA: folder,
      COMMONSHELF_DEMO: "no",
      LOG_LEVEL: "error",
      PORT: String(port),
      TRUSTED_PROXIES: "1",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  let said = "";
  await new Promise<void>((resolve, reject) => {
    child.stdout.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes(`open at ${origin}`)) resolve();
    });
    child.once("exit", () => reject(new Error(`the server did not start:\n${said}`)));
  });
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
  };
  return { origin, pid: child.pid ?? 0, stop };
}
