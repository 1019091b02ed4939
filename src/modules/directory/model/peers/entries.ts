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

/** A setup as a coordinator sees it: of secrets, whether there are any and whether they are new. */
export type ShownSetup = {
  readonly id: string;
  readonly setup: PeerSetup;
  readonly origin: SetupOrigin;
  readonly proposedAt: string;
  readonly proposedBy: string;
  readonly theirToken: boolean;
  readonly ourToken: boolean;
  readonly newTheirToken: boolean;
  readonly newOurToken: boolean;
};

/** A peer as a coordinator sees it. */
export type PeerRecord = {
  readonly id: string;
  readonly code: string;
  readonly names: LocalText;
  readonly agencies: readonly AgencyKey[];
  readonly removed: boolean;
  readonly current: ShownSetup | null;
  /** What waits for a person's word. */
  readonly waiting: ShownSetup | null;
};
