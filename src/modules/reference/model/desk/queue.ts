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

/**
 * Where a question waits whose reader chose no subject: the first queue for its language that is for no
 * subject either; null: with all others.
 */
export function queueForLanguage(queues: readonly Queue[], language: string): Queue | null {
  return (
    queues.find(({ skill, languages }) => skill === null && languages.includes(language)) ?? null
  );
}
