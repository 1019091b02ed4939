/** Counts who is there, in all and by address, and lets no more in than may be. */
export class Callers {
  readonly #most: { readonly callers: number; readonly perAddress: number };
  readonly #byAddress = new Map<string, number>();
  #all = 0;

  constructor(most: { readonly callers: number; readonly perAddress: number }) {
    this.#most = most;
  }

  /** Lets one in. @returns how it leaves again; null when there is no room. */
  enter(address: string | undefined): (() => void) | null {
    const network = networkOf(address ?? "");
    const there = this.#byAddress.get(network) ?? 0;
    if (this.#all >= this.#most.callers || there >= this.#most.perAddress) return null;
    this.#all += 1;
    this.#byAddress.set(network, there + 1);
    return () => this.#leave(network);
  }

  #leave(network: string): void {
    this.#all -= 1;
    const left = (this.#byAddress.get(network) ?? 1) - 1;
    if (left > 0) this.#byAddress.set(network, left);
    else this.#byAddress.delete(network);
  }
}

/** The network that an address counts for: one subscriber has a whole /64 of IPv6; an IPv4 address may come mapped into it. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  if (!address.includes(":")) return address;
  const [left = "", right = ""] = address.split("%", 1)[0]?.split("::") ?? [];
  const [head, tail] = [left.split(":"), right === "" ? [] : right.split(":")];
  const zeros = Array.from({ length: Math.max(0, 8 - head.length - tail.length) }, () => "0");
  const groups = address.includes("::") ? [...head, ...zeros, ...tail] : head;
  return groups.slice(0, 4).join(":").toLowerCase();
}
