import type { Socket } from "node:net";
import { type Certified, type Peer, serveSockets } from "./sockets.ts";

/** A copy as the peer's circulation knows it. */
export type Sip2Item = {
  /** Two digits of the standard. */
  readonly status: string;
  readonly title?: string;
  readonly due?: string;
  readonly queue?: number;
  readonly location?: string;
};

export type Sip2PeerOptions = {
  readonly items: Readonly<Record<string, Sip2Item>>;
  readonly login?: { readonly user: string; readonly password: string };
  readonly certified?: Certified;
  /** How a line ends; some systems send CRLF. */
  readonly end?: string;
  readonly onLine?: boolean;
  /** How many answers leave with a broken byte, each of which is good when asked for again. */
  readonly breaks?: number;
  /** How many questions are taken for broken. */
  readonly mishears?: number;
  readonly delayMs?: number;
  readonly checksums?: boolean;
  readonly host?: string;
};

export type Sip2Peer = Peer & {
  /** Every line that was received. */
  readonly heard: string[];
};

/** A circulation system's SIP2 service: logs in, says its status, knows items, sends again when asked. */
export async function sip2Peer(options: Sip2PeerOptions): Promise<Sip2Peer> {
  const heard: string[] = [];
  const peer = await serveSockets(
    (socket) => serve(socket, options, heard),
    options.certified,
    options.host,
  );
  return { ...peer, heard };
}

function serve(socket: Socket, options: Sip2PeerOptions, heard: string[]): void {
  let [waiting, breaks, mishears, last, allowed] = [
    "",
    options.breaks ?? 0,
    options.mishears ?? 0,
    "",
    !options.login,
  ];
  const write = (line: string) => socket.write(line + (options.end ?? "\r"));
  const send = (line: string) => {
    last = line;
    const broken = breaks-- > 0 ? line.replace(/[A-Za-z](?=[^A-Za-z]*AZ)/, "#") : line;
    setTimeout(() => write(broken), options.delayMs ?? 0);
  };
  const hear = (line: string) => {
    heard.push(line);
    if (mishears-- > 0 || !isRight(line)) return write(summed("96"));
    if (line.startsWith("97")) return write(last);
    const [body = "", sequence = ""] = /^(.*?)(AY\d)?(?:AZ....)?$/s.exec(line)?.slice(1) ?? [];
    if (body.startsWith("93")) allowed = knows(body, options);
    else if (!allowed) return void socket.destroy();
    send(answered(answerTo(body, allowed, options) + sequence, options));
  };
  socket.on("data", (chunk) => {
    waiting += chunk.toString("utf8");
    const lines = waiting.split("\r");
    waiting = lines.pop() ?? "";
    for (const line of lines) hear(line.replaceAll("\n", ""));
  });
}

function answerTo(body: string, allowed: boolean, options: Sip2PeerOptions): string {
  if (body.startsWith("93")) return `94${allowed ? 1 : 0}`;
  if (body.startsWith("99"))
    return `98${options.onLine === false ? "N" : "Y"}YYYYN600003${stamp}2.00AOPEER|AMPeer Library|BXYYYYYYYYYYYYYYYY|`;
  if (body.startsWith("17")) return item(field(body, "AB") ?? "", options.items);
  return "96";
}

function item(barcode: string, items: Sip2PeerOptions["items"]): string {
  const known = Object.hasOwn(items, barcode) ? items[barcode] : undefined;
  if (!known) return `18010001${stamp}AB${barcode}|AJ|AFNo such item|`;
  const { status, title = "A title", due, queue, location = "MAIN" } = known;
  const more = [due && `AH${due}|`, queue !== undefined && `CF${queue}|`].filter(Boolean).join("");
  return `18${status}0001${stamp}${more}AB${barcode}|AJ${title}|AQ${location}|AP${location}|`;
}

const stamp = "20261126    120000";

function field(body: string, code: string): string | undefined {
  const at = body.startsWith("17") ? 20 : 4;
  return body
    .slice(at)
    .split("|")
    .find((part) => part.startsWith(code))
    ?.slice(2);
}

function knows(body: string, { login }: Sip2PeerOptions): boolean {
  return !login || (field(body, "CN") === login.user && field(body, "CO") === login.password);
}

function answered(line: string, { checksums = true }: Sip2PeerOptions): string {
  return checksums ? summed(line) : line;
}

/** The standard's sum: all octets with "AZ", negated, 16 bits. */
function summed(line: string): string {
  const octets = Buffer.from(`${line}AZ`);
  const sum = octets.reduce((all, octet) => all + octet, 0);
  return `${line}AZ${(0x10000 - (sum % 0x10000)).toString(16).toUpperCase().padStart(4, "0").slice(-4)}`;
}

function isRight(line: string): boolean {
  const stated = /^(.*)AZ([0-9A-F]{4})$/s.exec(line);
  return !stated || summed(stated[1] ?? "") === line;
}
