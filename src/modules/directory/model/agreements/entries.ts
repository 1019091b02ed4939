import type { AgreementData, ShownTo, VersionData } from "./shape.ts";

/** One party's signature; `position` counts the parties of the version from 0. */
export type Signature = {
  readonly position: number;
  /** As the signer wrote it. */
  readonly name: string;
  readonly at: string;
  /** For a party outside the network: who entered what it signed. */
  readonly recordedBy: string | null;
  /** The signed paper. */
  readonly document: string | null;
};

export type VersionEntry = VersionData & {
  readonly version: number;
  readonly madeAt: Date;
  readonly madeBy: string;
  /** From here on parties may sign, and it no longer changes. */
  readonly proposedAt: Date | null;
  /** When the last party signed. */
  readonly signedAt: Date | null;
  readonly signatures: readonly Signature[];
};

export type AgreementEntry = {
  readonly id: string;
  readonly code: string;
  readonly shown: ShownTo;
  readonly ended: AgreementData["ended"];
  readonly endedBecause: string | null;
  /** By number, those that the visitor may see. */
  readonly versions: readonly VersionEntry[];
};
