import type { LibraryId } from "#kernel/ids";

/** How much may be sent in one conversation. */
export const FILE_LIMITS = { bytes: 10 * 1024 * 1024, files: 20 } as const;

/** A kind of file that is taken, as its first bytes tell it. */
export type FileKind = {
  /** Under which media type it is given out. */
  readonly type: string;
  /** Endings of its name, the usual one first. */
  readonly endings: readonly [string, ...string[]];
  /** Whether browsers show it as a picture. */
  readonly picture: boolean;
};

/** A file of a conversation; it lies sealed in the store, and its key sealed here. */
export type InquiryFile = {
  readonly id: string;
  readonly inquiry: string;
  readonly library: LibraryId;
  readonly entry: string | null;
  readonly blob: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** Of the file as it came, in lower-case hex. */
  readonly sha256: string;
  readonly sealedKey: string;
  readonly iv: Buffer;
  readonly tag: Buffer;
  readonly at: Date;
};
