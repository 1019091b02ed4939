import type { Principal } from "#kernel/access";

/** Whose name stands beside a deed: a person's, or that of the software with its reason. */
export function actorName(principal: Principal): string {
  if (principal.kind === "person") return principal.name;
  return principal.kind === "system" ? principal.reason : "";
}
