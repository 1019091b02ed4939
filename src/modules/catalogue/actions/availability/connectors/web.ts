import { fetchFrom, networkOf, wholeBody, type WebResponse } from "#kernel/outbound";
import { LiveFault, type Question } from "./connector.ts";

const MOST_BYTES = 8 << 20;

type Web = Pick<Question, "rules" | "signal" | "secret" | "unsecured"> & {
  readonly settings: { readonly certificate: string; readonly user?: string };
};

/** An answer over HTTP that was given: any status that is no refusal. */
export type WebAnswer = {
  readonly found: boolean;
  readonly body: Uint8Array;
  readonly header: (name: string) => string | null;
};

/**
 * Asks a system over HTTP, with its user and password where it has any. `found` is false for 404.
 * @throws LiveFault `login` for 401 and 403, `refused` for any other status that is no success
 */
export async function askWeb(web: Web, url: URL, accept: string): Promise<WebAnswer> {
  const { rules, signal, settings } = web;
  const answer = await fetchFrom(rules, {
    url,
    headers: { accept, ...authorization(web, url) },
    // The signal ends sooner; this is for a question without one.
    deadline: 30_000,
    signal,
    mostBytes: MOST_BYTES,
    mostRedirects: 2,
    ca: settings.certificate === "" ? undefined : settings.certificate,
  });
  const { status, headers } = answer;
  const found = status !== 404;
  if (found && (status < 200 || status > 299)) throw refuse(answer);
  const header = (name: string) => [headers[name] ?? []].flat()[0] ?? null;
  return { found, body: await wholeBody(answer.body), header };
}

/** RFC 7617. @throws LiveFault where others could read the password */
function authorization({ settings, secret, unsecured }: Web, url: URL): Record<string, string> {
  const { user = "" } = settings;
  if (user === "") return {};
  if (!unsecured && !isSafe(url)) throw new LiveFault("not-secured", url.host);
  return { authorization: `Basic ${Buffer.from(`${user}:${secret}`).toString("base64")}` };
}

function refuse({ status, url, discard }: WebResponse): LiveFault {
  discard();
  const reason = status === 401 || status === 403 ? "login" : "refused";
  return new LiveFault(reason, `${status} from ${url.host}`);
}

/** Whether nobody can listen: with TLS, or within this machine. */
function isSafe(url: URL): boolean {
  return url.protocol === "https:" || isHere(url.hostname);
}

/** Whether a host is this machine, as far as its name says. */
export function isHere(host: string): boolean {
  const bare = host.replace(/^\[(.*)\]$/, "$1");
  return bare === "localhost" || networkOf(bare) === "loopback";
}
