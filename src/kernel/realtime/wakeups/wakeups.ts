import { newId } from "#kernel/ids";
import type { Log } from "#kernel/telemetry";
import type { Hub, Signal } from "../follow/hub.ts";
import { Channel } from "./channel.ts";
import { readPayload, writePayloads } from "./payload.ts";

/** How long wakings are collected, in milliseconds: all of that time are told at once. */
const TICK = 25;

/** Wakes followers here at once, and those of the other processes within a tick. */
export class Wakeups {
  /** Tells this process from the others, who hear what it says as it does itself. */
  readonly #self = newId();
  readonly #hub: Hub;
  readonly #channel: Channel;
  readonly #wake = new Set<string>();
  #signals: Signal[] = [];
  #timer: NodeJS.Timeout | undefined;

  constructor(url: string, log: Log, hub: Hub) {
    this.#hub = hub;
    this.#channel = new Channel(url, log, (payload) => this.#hear(payload));
  }

  /** Hears of the others from now on. */
  listen(): void {
    this.#channel.listen();
  }

  wake(stream: string): void {
    this.#hub.wake(stream);
    this.#wake.add(stream);
    this.#later();
  }

  /** Tells a signal to the other processes; those who follow here were told. */
  signal(signal: Signal): void {
    this.#signals.push(signal);
    this.#later();
  }

  /** Tells what is still to be told, and ends. */
  async close(): Promise<void> {
    await this.#tell();
    await this.#channel.close();
  }

  #later(): void {
    this.#timer ??= setTimeout(() => void this.#tell(), TICK);
  }

  async #tell(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const payloads = writePayloads(this.#self, { wake: [...this.#wake], signals: this.#signals });
    this.#wake.clear();
    this.#signals = [];
    if (payloads.length > 0) await this.#channel.send(payloads);
  }

  #hear(payload: string): void {
    const told = readPayload(this.#self, payload);
    for (const stream of told?.wake ?? []) this.#hub.wake(stream);
    for (const signal of told?.signals ?? []) this.#hub.signal(signal);
  }
}
