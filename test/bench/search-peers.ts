import { OwnPeer } from "./search-own.ts";
import { isInstalled } from "#test/installed";
import type { OpenPeer } from "./search-peer.ts";
import { PostgresPeer } from "./search-postgres.ts";
import { SqlitePeer } from "./search-sqlite.ts";
import { ZebraPeer } from "./search-zebra.ts";

/** The engines that are compared; a new one is a file that implements `SearchPeer` and a line here. */
export const openPeers: Readonly<Record<string, OpenPeer>> = {
  own: (directory) => OwnPeer.open(directory),
  sqlite: async (directory) => new SqlitePeer(directory),
  postgres: async (directory) => new PostgresPeer(directory),
  ...(isInstalled("zebraidx") ? { zebra: (directory: string) => ZebraPeer.open(directory) } : {}),
};
