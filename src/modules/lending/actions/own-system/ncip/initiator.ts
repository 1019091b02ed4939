import { fetchFrom, networkOf, wholeBody, type WebResponse } from "#kernel/outbound";
import {
  decodeNcip,
  encodeNcip,
  type InitiationHeader,
  type NcipRequest,
  type RequestOf,
  type ResponseOf,
  type ServiceName,
  terms,
} from "#standards/ncip";
import { type Access, OwnSystemFault } from "../own-system.ts";
import { faultOf } from "./problems.ts";

const MOST_BYTES = 1 << 20;

type NcipAccess = Access<"ncip">;

/** Asks for a service, and gives what was answered. @throws OwnSystemFault for what was refused, OutboundFault */
export async function askNcip<Name extends ServiceName>(
  access: NcipAccess,
  service: Name,
  body: RequestOf<Name>,
): Promise<ResponseOf<Name>> {
  const { settings } = access;
  mustBeSecured(access);
  // Service and body are of one kind.
  const message = { kind: "request", service, header: headerOf(access), body } as NcipRequest;
  const answer = await fetchFrom(access.rules, {
    url: settings.address,
    method: "POST",
    headers: { "content-type": "application/xml; charset=utf-8", ...authorization(access) },
    body: encodeNcip(message),
    deadline: settings.deadline,
    signal: access.signal,
    mostBytes: MOST_BYTES,
    mostRedirects: 1,
    ca: settings.certificate === "" ? undefined : settings.certificate,
  });
  const read = decodeNcip(await bodyOf(answer), { timeZone: access.timeZone });
  if (read.kind === "refusal") throw faultOf(read);
  if (read.kind !== "response" || read.service !== service)
    throw new OwnSystemFault("garbled", `an answer to ${read.service}`);
  // The service is the one that was asked for.
  return read.body as ResponseOf<Name>;
}

/** Some systems answer problems with a status of failure: the body says more. */
async function bodyOf(answer: WebResponse): Promise<Buffer> {
  const { status, discard } = answer;
  if (status === 401 || status === 403) {
    discard();
    throw new OwnSystemFault("login");
  }
  if (status === 404 || status === 405) {
    discard();
    throw new OwnSystemFault("address-refused", String(status));
  }
  if (status === 429 || status === 503) {
    discard();
    throw new OwnSystemFault("busy", String(status));
  }
  return wholeBody(answer.body);
}

/** Readers' cards and names go over this line. */
function mustBeSecured({ settings, unsecured }: NcipAccess): void {
  const { protocol, hostname } = new URL(settings.address);
  if (protocol === "https:" || unsecured || isHere(hostname)) return;
  throw new OwnSystemFault("not-secured");
}

/** Whether a host is this machine, as far as its name says. */
export function isHere(host: string): boolean {
  const bare = host.replace(/^\[(.*)\]$/, "$1");
  return bare === "localhost" || networkOf(bare) === "loopback";
}

function headerOf({ settings, secret }: NcipAccess): InitiationHeader | undefined {
  const { ourAgency, theirAgency, signIn } = settings;
  if (ourAgency === "" && theirAgency === "") return undefined;
  const agency = (value: string) => ({ agency: terms.bare(value === "" ? "-" : value) });
  const shown = secret === "" ? {} : { [passwordPlace[signIn]]: secret };
  return { from: agency(ourAgency), to: agency(theirAgency), ...(signIn === "http" ? {} : shown) };
}

const passwordPlace = { agency: "fromPassword", system: "fromSystemPassword", http: "" } as const;

/** RFC 7617. */
function authorization({ settings, secret }: NcipAccess): Record<string, string> {
  if (settings.signIn !== "http" || settings.user === "") return {};
  const shown = Buffer.from(`${settings.user}:${secret}`).toString("base64");
  return { authorization: `Basic ${shown}` };
}
