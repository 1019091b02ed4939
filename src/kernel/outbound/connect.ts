import { connect as connectPlain, isIP, type Socket } from "node:net";
import { connect as connectSecure } from "node:tls";
import { faultOf, OutboundFault, stopped } from "./fault.ts";
import { allowedAddresses, pinned } from "./resolve.ts";
import type { OutboundRules } from "./rules.ts";

/** A system that is spoken to over a socket. */
export type Target = {
  /** A name or a numeric address, IPv6 without brackets. */
  readonly host: string;
  readonly port: number;
  /** With TLS: `ca` is a certificate (PEM) to trust instead of the public ones. */
  readonly tls?: { readonly ca?: string | undefined } | undefined;
};

/**
 * Opens a connection to a checked address; with TLS, after the handshake. The signal ends the
 * attempt, and later the connection. @throws OutboundFault
 */
export async function connectTo(
  rules: OutboundRules,
  { host, port, tls }: Target,
  signal: AbortSignal,
): Promise<Socket> {
  if (!isHost(host)) throw new OutboundFault("address-malformed", host);
  const lookup = pinned(await allowedAddresses(host, rules, signal));
  const socket = tls
    ? connectSecure({ host, port, lookup, ...(tls.ca ? { ca: tls.ca } : {}), ...nameSent(host) })
    : connectPlain({ host, port, lookup });
  return opened(socket, tls ? "secureConnect" : "connect", signal);
}

/** Whether this may be the name or numeric address of a host. */
export function isHost(host: string): boolean {
  return isIP(host) !== 0 || /^(?=.{1,253}$)[\w-]{1,63}(\.[\w-]{1,63})*\.?$/.test(host);
}

/** RFC 6066 §3: a numeric address is not sent as server name. */
export function nameSent(host: string): { readonly servername?: string } {
  return isIP(host) === 0 ? { servername: host } : {};
}

function opened(socket: Socket, event: string, signal: AbortSignal): Promise<Socket> {
  const { promise, resolve, reject } = Promise.withResolvers<Socket>();
  const fail = (cause?: unknown) => {
    reject(signal.aborted ? stopped(signal) : faultOf(cause ?? new OutboundFault("closed")));
    socket.destroy();
  };
  const stop = () => fail();
  // Stays for the life of the connection: an error without a listener would end the process.
  socket.on("error", fail);
  socket.once("close", () => signal.removeEventListener("abort", stop));
  socket.once("close", stop);
  socket.once(event, () => resolve(socket));
  if (signal.aborted) stop();
  else signal.addEventListener("abort", stop, { once: true });
  return promise;
}
