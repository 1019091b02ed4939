import type { Visit } from "#kernel/http";
import { openSecret, sealSecret } from "#kernel/secrets";

/** A page may stay open for a day; each connection gives it a new token. */
const HOURS = 24;

type Bearer = Pick<Visit, "session" | "services">;

/**
 * What a page is given to connect with, and says in its hello: bound to the sign-in (a stranger's to
 * none) and to a time by authenticated encryption, so that one taken elsewhere opens nothing.
 */
export function liveToken({ session, services }: Bearer): Promise<string> {
  const until = services.clock.now().add({ hours: HOURS });
  return sealSecret(services.config, purposeOf(session), String(until.epochMilliseconds));
}

/** Why a token does not open a connection for this visit; null: it does. */
export async function checkToken(
  { session, services }: Bearer,
  token: string,
): Promise<"token-invalid" | "token-expired" | null> {
  const until = await openSecret(services.config, purposeOf(session), token);
  if (until === null) return "token-invalid";
  return services.clock.now().epochMilliseconds < Number(until) ? null : "token-expired";
}

function purposeOf(session: string | null): string {
  return `live ${session ?? "stranger"}`;
}
