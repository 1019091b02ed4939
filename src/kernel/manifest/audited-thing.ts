import type { Ctx, Library } from "#kernel/tenancy";

/** What stands in an entry of the audit, as far as it says of whom or what the entry is. */
export type NotedDeed = {
  readonly id: string;
  readonly action: string;
  readonly subject: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
};

/** Somebody or something that the audit speaks of, by the name it has now. */
export type AuditedThing = {
  readonly name: string;
  /** Its page: a path of this site; null where there is none. */
  readonly href: string | null;
};

/**
 * Names what entries of a library's audit are of, as far as a module knows it: by the id of the entry
 * for its subject, by the id in its detail (of a party to an agreement: its reference) for what stands
 * there. What is gone has no name.
 */
export type AuditedThings = (
  ctx: Ctx,
  library: Library,
  entries: readonly NotedDeed[],
) => Promise<ReadonlyMap<string, AuditedThing>>;
