import type { SearchPort } from "#kernel/search";

/**
 * Stands where a process has no index of its own: commands beside a running server, whose index
 * follows the database by itself. @throws on every question, since an empty answer would be a lie.
 */
export function absentSearch(): SearchPort {
  const refuse = () => Promise.reject(new Error("this process keeps no search index"));
  return {
    query: refuse,
    complete: refuse,
    suggest: refuse,
    browse: refuse,
    apply: refuse,
    differing: refuse,
    anyIds: refuse,
    rebuild: refuse,
    position: () => null,
    size: () => ({ documents: 0, bytes: 0 }),
    close: async () => undefined,
  };
}
