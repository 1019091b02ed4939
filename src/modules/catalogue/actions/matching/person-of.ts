import type { Ctx } from "#kernel/tenancy";

/** Who acts, where it is a person. */
export function personOf({ principal }: Ctx): string | null {
  return principal.kind === "person" ? principal.id : null;
}
