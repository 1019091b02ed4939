import { FIRST_OPERATOR_HOURS, inviteFirstOperator } from "#kernel/identity";
import type { Deployment } from "../deployment.ts";
import { asSystem } from "../system.ts";

/** The address at which the first operator comes in; null where there is one. Every start makes another. */
export async function setUpLink({ run, services }: Deployment): Promise<string | null> {
  const path = await run(asSystem("start: nobody is operator"), inviteFirstOperator);
  return path && new URL(path, services.config.publicUrl).href;
}

/** For the greeting of `start`. */
export function setUpText(link: string): string {
  return `Nobody runs this network yet. Whoever opens this link, once within ${FIRST_OPERATOR_HOURS} hours, becomes its operator:\n${link}`;
}
