import { bySignature, type Peer, peerByCertificate, peerByToken } from "#modules/directory";
import type { Ctx } from "#kernel/tenancy";
import { fingerprintOf } from "./by-certificate.ts";
import type { Caller, CallerFault, Delivery } from "./caller.ts";

/**
 * Tells who speaks. A caller that signs is held to its signature, whatever else it shows; then tokens,
 * then the certificate that a front server of ours has checked. Needs system reach.
 */
export async function authenticate(ctx: Ctx, delivery: Delivery): Promise<Caller> {
  const { headers, securityCode } = delivery;
  if (headers["signature-input"] !== undefined) return bySignature(ctx, delivery);
  const token = tokenOf(headers["authorization"]);
  if (token !== null) return known(await peerByToken(ctx, token), "unknown-token");
  const certificate = certificateField(ctx, headers);
  if (certificate) return byCertificate(ctx, certificate);
  if (securityCode) return known(await peerByToken(ctx, securityCode), "unknown-token");
  return { kind: "stranger", fault: "no-sign-in", detail: "", claims: null };
}

/** Bearer (RFC 6750), or the password of Basic (RFC 7617): old systems have no third thing to set. */
function tokenOf(field: string | undefined): string | null {
  const [, scheme = "", value = ""] = /^(bearer|basic) +([\w.~+/=-]+)$/i.exec(field ?? "") ?? [];
  if (scheme.toLowerCase() === "bearer") return value;
  if (scheme === "") return null;
  const pair = Buffer.from(value, "base64").toString("utf8");
  return pair.slice(pair.indexOf(":") + 1);
}

/** Only where the operator has said by which field the front server speaks: else anybody could write it. */
function certificateField({ config }: Ctx, headers: Delivery["headers"]): string | undefined {
  const name = config.CLIENT_CERTIFICATE_HEADER?.toLowerCase();
  return name && config.TRUSTED_PROXIES > 0 ? headers[name] : undefined;
}

async function byCertificate(ctx: Ctx, field: string): Promise<Caller> {
  const fingerprint = fingerprintOf(field);
  const peer = fingerprint ? await peerByCertificate(ctx, fingerprint) : null;
  return known(peer, "unknown-certificate", fingerprint ?? "");
}

function known(peer: Peer | null, fault: CallerFault, detail = ""): Caller {
  return peer
    ? { kind: "peer", peer, nonce: null }
    : { kind: "stranger", fault, detail, claims: null };
}
