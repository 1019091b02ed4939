import type { Principal } from "#kernel/access";
import type { Actor } from "../../store/steps.ts";

/** Who did it, as the history of a request names them. */
export function actorOf(principal: Principal): Actor {
  if (principal.kind === "person") return { name: principal.name, person: principal.id };
  return { name: principal.kind === "system" ? principal.reason : "", person: null };
}
