import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";

/** A TCP port of 127.0.0.1 for the server: the wished one, else the remembered one, else a free one. */
export async function choosePort(memory: string, wished?: number): Promise<number> {
  if (wished) return wished;
  const port = (await bind(rememberedPort(memory))) ?? (await bind(0));
  if (!port) throw new Error("No TCP port is free on 127.0.0.1");
  writeFileSync(memory, `${port}\n`);
  return port;
}

function rememberedPort(memory: string): number | undefined {
  try {
    const port = Number.parseInt(readFileSync(memory, "utf8"), 10);
    return port > 1023 && port < 65536 ? port : undefined;
  } catch {
    return undefined;
  }
}

/** Binds the port for a moment and tells which it was; undefined when it is taken. */
async function bind(port: number | undefined): Promise<number | undefined> {
  if (port === undefined) return undefined;
  const server = createServer();
  try {
    server.listen(port, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    return typeof address === "object" ? address?.port : undefined;
  } catch {
    return undefined;
  } finally {
    server.close();
  }
}
