import type { Ctx } from "#kernel/tenancy";

/**
 * Hears which findable things have changed, in the order of their commits and at least once. Both
 * functions run in a system transaction together with the follower's place.
 */
export type ChangeFollower = {
  /** Unique and stable: under it the place is kept. */
  readonly name: string;
  readonly kind: string;
  readonly changed: (ctx: Ctx, ids: readonly string[]) => Promise<void>;
  /**
   * Looks at everything, for the follower does not know what it has missed: a part in each call,
   * from the one after `after` on. @returns where the next part begins; null when that was the last.
   */
  readonly review: (ctx: Ctx, after: string | null) => Promise<string | null>;
};
