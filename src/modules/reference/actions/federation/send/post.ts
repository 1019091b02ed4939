import { z } from "zod";
import { type OwnKey, signedFields } from "#modules/directory";
import type { Clock } from "#kernel/clock";
import { fetchFrom, OutboundFault, type OutboundRules, wholeBody } from "#kernel/outbound";

/** How a partner is spoken to. */
export type PartnerLine = {
  readonly url: string;
  readonly key: OwnKey;
  readonly rules: OutboundRules;
  readonly clock: Clock;
};

/** What came of it. */
export type Posted =
  | { readonly kind: "taken" }
  /** For good: sending it again changes nothing. */
  | { readonly kind: "refused"; readonly fault: string }
  | { readonly kind: "not-arrived"; readonly fault: string };

const DEADLINE_MS = 8000;
const MOST_BYTES = 16 * 1024;
/** Seconds for which a signature counts. */
const LIFETIME = 60;

/** Posts a message, signed anew. Whatever goes wrong is said, never thrown. */
export async function post(line: PartnerLine, body: string): Promise<Posted> {
  const { url, key, rules, clock } = line;
  const contentType = "application/json";
  const signing = { url, contentType, body, at: clock.now(), lifetime: LIFETIME };
  try {
    const answer = await fetchFrom(rules, {
      url,
      method: "POST",
      headers: { accept: "application/json", ...signedFields(key, signing) },
      body,
      deadline: DEADLINE_MS,
      mostBytes: MOST_BYTES,
      // A signature is for one address; a redirect would carry it to another.
      mostRedirects: 0,
    });
    return read(answer.status, await wholeBody(answer.body));
  } catch (fault) {
    if (fault instanceof OutboundFault) return { kind: "not-arrived", fault: fault.code };
    throw fault;
  }
}

const said = z.union([
  z.object({ status: z.enum(["taken", "known"]) }),
  z.object({ code: z.string().max(100) }),
]);

/** Statuses by which a partner says that a message, and not the moment or the caller, is wrong. */
const FOR_GOOD = new Set([400, 404, 409, 410, 413, 415, 422]);

/** Only a partner's own word counts: anything else may come from what stands before it. */
function read(status: number, body: Buffer): Posted {
  const answer = said.safeParse(jsonOf(body.toString("utf8"))).data;
  if (answer && "status" in answer && status === 200) return { kind: "taken" };
  if (answer && "code" in answer)
    return { kind: FOR_GOOD.has(status) ? "refused" : "not-arrived", fault: answer.code };
  return { kind: "not-arrived", fault: `http-${status}` };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
