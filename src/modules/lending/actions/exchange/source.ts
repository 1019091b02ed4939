/** Where a message comes from: a foreign system with the digest of what it sent, or a member (null). */
export type Source = {
  readonly peer: string | null;
  readonly digest: Uint8Array | null;
  /** What was strange about it, for the librarians' journal. */
  readonly remarks: readonly string[];
};
