import type { LibraryId } from "#kernel/ids";

/** Where inquiries of a library wait, by subject and language. */
export type Queue = {
  readonly id: string;
  readonly library: LibraryId;
  readonly names: Readonly<Record<string, string>>;
  readonly skill: string | null;
  readonly languages: readonly string[];
  readonly position: number;
};
