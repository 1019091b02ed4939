import type { AgencyKey } from "../agency.ts";
import type { LocalText } from "../opening/schedule.ts";
import type { PeerSetup } from "./shape.ts";

/** A peer with the setup that is in force. */
export type PeerEntry = {
  readonly id: string;
  readonly code: string;
  readonly names: LocalText;
  readonly agencies: readonly AgencyKey[];
  readonly setup: PeerSetup;
  /** Whether it may sign in by a token. */
  readonly hasToken: boolean;
};

/** How a setup came to be. */
export type SetupOrigin = "entered" | "fetched" | "invited" | "imported";

/** A setup with what must be kept of secrets: the hash of theirs, and ours sealed. */
export type SetupEntry = {
  readonly id: string;
  readonly setup: PeerSetup;
  readonly tokenHash: string | null;
  readonly sealedToken: string | null;
  readonly origin: SetupOrigin;
  readonly proposedAt: Date;
  readonly proposedBy: string;
};
