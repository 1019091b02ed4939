import { setTimeout as pause } from "node:timers/promises";
import type { AuthenticateResult, DNSResolver } from "mailauth";

type Result = "pass" | "fail" | "none" | "unknown";

/** What the sender's domain says about who may write in its name. All `unknown` where nobody was asked. */
export type MailAuthentication = {
  /** RFC 7208, of the envelope; `unknown` too where the sender's machine is not known. */
  readonly spf: Result;
  /** RFC 6376: whether any signature holds. */
  readonly dkim: Result;
  /** RFC 7489: whether one of both is of the domain in From. */
  readonly dmarc: Result;
  /** What that domain asks to be done with mail that fails. */
  readonly policy: "none" | "quarantine" | "reject" | null;
  /** RFC 8617. */
  readonly arc: Result;
};

/** Asks the DNS: as the function of that name in node:dns/promises. */
export type MailResolver = DNSResolver;

export const notAuthenticated: MailAuthentication = {
  spf: "unknown",
  dkim: "unknown",
  dmarc: "unknown",
  policy: null,
  arc: "unknown",
};

/** A message can name any number of keys; no honest one needs more than this. */
const MOST_QUESTIONS = 40;
const LONGEST = 20_000;

type Delivered = {
  readonly returnPath: string | null;
  readonly client: string | null;
  readonly clientName: string | null;
  readonly domain: string;
};

/** Asks who really sent a message. What cannot be found out in twenty seconds is `unknown`; it never throws. */
export async function authenticateMail(
  raw: Buffer,
  { returnPath, client, clientName, domain }: Delivered,
  resolver: MailResolver,
): Promise<MailAuthentication> {
  // Loaded when the first message comes: it is large.
  const { authenticate } = await import("mailauth");
  const asked = authenticate(raw, {
    ...(client === null ? {} : { ip: client, helo: clientName ?? client }),
    sender: returnPath ?? "",
    mta: domain,
    resolver: atMost(resolver, MOST_QUESTIONS),
    disableBimi: true,
  }).then(readResult, () => notAuthenticated);
  const ending = new AbortController();
  const late = pause(LONGEST, notAuthenticated, { ref: false, signal: ending.signal });
  const found = await Promise.race([asked, late]);
  ending.abort();
  late.catch(() => undefined);
  return client === null ? { ...found, spf: "unknown" } : found;
}

function atMost(resolver: MailResolver, most: number): MailResolver {
  let asked = 0;
  return (name, type) => {
    asked += 1;
    if (asked <= most) return resolver(name, type);
    return Promise.reject(Object.assign(new Error("too many questions"), { code: "ETIMEOUT" }));
  };
}

function readResult({ spf, dkim, dmarc, arc }: AuthenticateResult): MailAuthentication {
  const signatures = dkim.results.map(({ status }) => resultOf(status.result));
  const best = (["pass", "fail", "unknown"] as const).find((one) => signatures.includes(one));
  const policy = dmarc ? dmarc.policy : null;
  return {
    spf: spf ? resultOf(spf.status.result) : "unknown",
    dkim: best ?? "none",
    dmarc: dmarc ? resultOf(dmarc.status.result) : "none",
    policy: policy === "none" || policy === "quarantine" || policy === "reject" ? policy : null,
    arc: arc ? resultOf(arc.status.result) : "none",
  };
}

function resultOf(word: string): Result {
  if (word === "pass" || word === "none") return word;
  if (word === "fail" || word === "softfail" || word === "permerror") return "fail";
  return word === "neutral" || word === "policy" ? "none" : "unknown";
}
