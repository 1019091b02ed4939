import {
  createDecipheriv,
  createECDH,
  createPublicKey,
  type ECDH,
  hkdfSync,
  randomBytes,
  verify,
} from "node:crypto";

/**
 * A browser that subscribed, as far as encryption goes: read from RFC 8291 anew, on node:crypto
 * instead of WebCrypto, so that what we send is read by other code than what wrote it.
 */
export type PushReader = {
  readonly p256dh: string;
  readonly auth: string;
  readonly read: (body: Buffer) => string;
};

/** A browser with new keys, or with known ones. */
export function pushReader(privateKey?: Buffer, auth: Buffer = randomBytes(16)): PushReader {
  const ecdh = createECDH("prime256v1");
  if (privateKey) ecdh.setPrivateKey(privateKey);
  else ecdh.generateKeys();
  return {
    p256dh: ecdh.getPublicKey("base64url"),
    auth: auth.toString("base64url"),
    read: (body) => readBody(ecdh, auth, body),
  };
}

function readBody(ecdh: ECDH, auth: Buffer, body: Buffer): string {
  const salt = body.subarray(0, 16);
  const recordSize = body.readUInt32BE(16);
  const sender = body.subarray(21, 21 + (body[20] ?? 0));
  const record = body.subarray(21 + sender.length);
  if (record.length > recordSize) throw new Error("more than one record");
  const info = Buffer.concat([Buffer.from("WebPush: info\0"), ecdh.getPublicKey(), sender]);
  const secret = hkdfSync("sha256", ecdh.computeSecret(sender), auth, info, 32);
  const part = (name: string, length: number) =>
    Buffer.from(
      hkdfSync("sha256", Buffer.from(secret), salt, `Content-Encoding: ${name}\0`, length),
    );
  const opened = createDecipheriv("aes-128-gcm", part("aes128gcm", 16), part("nonce", 12));
  opened.setAuthTag(record.subarray(-16));
  const plain = Buffer.concat([opened.update(record.subarray(0, -16)), opened.final()]);
  const end = plain.findLastIndex((byte) => byte !== 0);
  if (plain[end] !== 2) throw new Error("not marked as the last record");
  return plain.subarray(0, end).toString("utf8");
}

/** Checks an Authorization header as a push service does. @returns its claims; null where the signature is wrong. */
export function vapidClaims(header: string): Readonly<Record<string, unknown>> | null {
  const [, token = "", point = ""] = /^vapid t=([\w.-]+), ?k=([\w-]+)$/.exec(header) ?? [];
  const [head = "", claims = "", signature = ""] = token.split(".");
  const raw = Buffer.from(point, "base64url");
  const jwk = {
    kty: "EC",
    crv: "P-256",
    x: raw.subarray(1, 33).toString("base64url"),
    y: raw.subarray(33).toString("base64url"),
  };
  const key = createPublicKey({ key: jwk, format: "jwk" });
  const right = verify(
    "sha256",
    Buffer.from(`${head}.${claims}`),
    { key, dsaEncoding: "ieee-p1363" },
    Buffer.from(signature, "base64url"),
  );
  return right
    ? (JSON.parse(Buffer.from(claims, "base64url").toString()) as Record<string, unknown>)
    : null;
}
