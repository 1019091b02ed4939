/** The keys by which a push service knows a sender again (RFC 8292). */
export type VapidKeys = {
  /** An uncompressed point of P-256 in base64url: what a page gives to the browser. */
  readonly publicKey: string;
  /** The same key with its private part (RFC 7517); a secret. */
  readonly privateKey: JsonWebKey;
};

export type VapidClaims = {
  /** Whose push service it is; the token holds for its origin only. */
  readonly endpoint: URL;
  /** Whom its operator can write to: `mailto:` or `https:` (RFC 8292 §2.1). */
  readonly contact: string;
  /** At most a day away (RFC 8292 §2). */
  readonly until: Temporal.Instant;
};

const CURVE = { name: "ECDSA", namedCurve: "P-256" } as const;

/** New keys of a sender; browsers that subscribed under others have to subscribe again. */
export async function makeVapidKeys(): Promise<VapidKeys> {
  const { publicKey, privateKey } = await crypto.subtle.generateKey(CURVE, true, ["sign"]);
  const point = await crypto.subtle.exportKey("raw", publicKey);
  return {
    publicKey: Buffer.from(point).toString("base64url"),
    privateKey: await crypto.subtle.exportKey("jwk", privateKey),
  };
}

/** The Authorization header of a message (RFC 8292 §3): a signed token, and the key to check it with. */
export async function vapidAuthorization(
  { publicKey, privateKey }: VapidKeys,
  { endpoint, contact, until }: VapidClaims,
): Promise<string> {
  const expires = Math.floor(until.epochMilliseconds / 1000);
  const claims = { aud: endpoint.origin, exp: expires, sub: contact };
  const signed = `${encoded({ typ: "JWT", alg: "ES256" })}.${encoded(claims)}`;
  const key = await crypto.subtle.importKey("jwk", privateKey, CURVE, false, ["sign"]);
  const how = { name: "ECDSA", hash: "SHA-256" };
  // WebCrypto gives r and s side by side, as RFC 7518 §3.4 wants them.
  const signature = await crypto.subtle.sign(how, key, new TextEncoder().encode(signed));
  return `vapid t=${signed}.${Buffer.from(signature).toString("base64url")}, k=${publicKey}`;
}

function encoded(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString("base64url");
}
