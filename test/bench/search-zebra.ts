import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readdirSync, rmSync, statSync } from "node:fs";
import { Agent, get, type IncomingMessage } from "node:http";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "./free-port.ts";
import type { BenchAnswer, SearchPeer } from "./search-peer.ts";
import type { BenchQuery } from "./search-queries.ts";
import { pqfOf } from "./search-zebra-query.ts";
import { writeRecords, writeSettings, type ZebraFiles } from "./search-zebra-files.ts";

const CLIENTS = 4;

/**
 * Zebra over SRU, which has a process to each connection. Its facets are counted over the first
 * hundred hits only, so it is asked for none and answers less than the others.
 */
export class ZebraPeer implements SearchPeer {
  readonly outside = true;
  readonly #files: ZebraFiles;
  readonly #port: number;
  #agent = new Agent();
  #server: ChildProcess | null = null;

  private constructor(directory: string, port: number) {
    this.#port = port;
    this.#files = writeSettings(directory, port);
  }

  static async open(directory: string): Promise<ZebraPeer> {
    return new ZebraPeer(directory, await freePort());
  }

  async build(records: number): Promise<number> {
    const { settings, records: folder, register } = this.#files;
    await writeRecords(folder, records);
    for (const step of [["init"], ["update", folder]]) {
      const { status, stderr } = spawnSync(
        "zebraidx",
        ["-v", "fatal,warn", "-c", settings, ...step],
        { cwd: this.#files.folder },
      );
      if (status !== 0) throw new Error(`zebraidx ${step[0]} failed: ${stderr.toString()}`);
    }
    rmSync(folder, { recursive: true, force: true });
    return readdirSync(register).reduce(
      (sum, name) => sum + statSync(join(register, name)).size,
      0,
    );
  }

  async reopen(): Promise<void> {
    await this.close();
    this.#agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });
    const { server, folder } = this.#files;
    this.#server = spawn("zebrasrv", ["-v", "none", "-f", server], {
      stdio: "ignore",
      cwd: folder,
    });
    while (!(await this.#isOpen())) await pause(5);
  }

  async answer({ search }: BenchQuery): Promise<BenchAnswer> {
    const answer = await this.#ask(pqfOf(search), search.limit);
    const total = /numberOfRecords>(\d+)</.exec(answer)?.[1];
    if (total === undefined) throw new Error(`Zebra said: ${answer.slice(0, 500)}`);
    const hits = answer.match(/sysno="/g)?.length ?? 0;
    return { total: Number(total), hits, facets: null };
  }

  async close(): Promise<void> {
    this.#agent.destroy();
    if (!this.#server) return;
    this.#server.kill();
    await once(this.#server, "close");
    this.#server = null;
  }

  async #ask(query: string, limit: number): Promise<string> {
    const params = new URLSearchParams({
      version: "1.1",
      operation: "searchRetrieve",
      recordSchema: "zebra::meta::sysno",
      maximumRecords: String(limit),
      "x-pquery": query,
    });
    const url = `http://127.0.0.1:${this.#port}/Default?${params}`;
    const asked = get(url, { agent: this.#agent });
    const [answer] = (await once(asked, "response")) as [IncomingMessage];
    return text(answer);
  }

  #isOpen(): Promise<boolean> {
    return this.#ask("@attr 1=any a", 1).then(
      () => true,
      () => false,
    );
  }
}
