import { systemPrincipal } from "#kernel/access";
import type { Visitor } from "#kernel/tenancy";

/** The software itself as visitor, for a stated reason that the audit keeps. */
export function asSystem(reason: string): Visitor {
  return { principal: systemPrincipal(reason), library: null, locale: "en", reach: "system" };
}
