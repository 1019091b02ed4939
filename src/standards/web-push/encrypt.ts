import { derive, joined, type Bytes } from "./bytes.ts";

/** What a browser tells of itself when it subscribes (RFC 8291 §2): its public point and a shared secret. */
export type PushReceiver = {
  /** An uncompressed point of P-256, 65 bytes. */
  readonly publicKey: Bytes;
  /** 16 bytes. */
  readonly auth: Bytes;
};

/** What is new with each message; given only by tests of known answers. */
type Fresh = { readonly salt: Bytes; readonly keys: CryptoKeyPair };

const CURVE = { name: "ECDH", namedCurve: "P-256" } as const;
const POINT = 65;
const TAG = 16;
const RECORD = 4096;
const HEADER = 16 + 4 + 1 + POINT;

/** Bytes of text that fit: push services must take 4096 in all (RFC 8030 §7.2, RFC 8291 §4). */
export const LONGEST_PUSH = RECORD - HEADER - TAG - 1;

/** The keys of a subscription from outside, base64url; null for what no browser sends. */
export async function readPushReceiver(p256dh: string, auth: string): Promise<PushReceiver | null> {
  const receiver = { publicKey: fromText(p256dh), auth: fromText(auth) };
  if (receiver.publicKey.length !== POINT || receiver.auth.length !== 16) return null;
  try {
    // The import proves that the point lies on the curve (NIST SP 800-56A §5.6.2.3.3).
    await crypto.subtle.importKey("raw", receiver.publicKey, CURVE, false, []);
    return receiver;
  } catch {
    return null;
  }
}

/**
 * A message that only the subscribed browser can read (RFC 8291), as the one record of an
 * aes128gcm body (RFC 8188). `padTo` fills short texts up, so that their length tells nothing.
 * @throws RangeError when the text is longer than LONGEST_PUSH
 */
export async function encryptPush(
  text: Bytes,
  receiver: PushReceiver,
  padTo = 0,
  fresh?: Fresh,
): Promise<Bytes> {
  const room = Math.max(text.length, Math.min(padTo, LONGEST_PUSH));
  if (room > LONGEST_PUSH) throw new RangeError(`a push message of ${text.length} bytes`);
  const { salt, keys } = fresh ?? (await newlyMade());
  const sender = new Uint8Array(await crypto.subtle.exportKey("raw", keys.publicKey));
  const { key, nonce } = await contentKey(await sharedSecret(receiver, keys, sender), salt);
  // RFC 8188 §2: a two marks the last record, zeros after it are padding.
  const plain = joined(text, [2], new Uint8Array(room - text.length));
  const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv: nonce }, key, plain);
  return joined(salt, [0, 0, RECORD >> 8, RECORD & 255], [POINT], sender, new Uint8Array(sealed));
}

async function newlyMade(): Promise<Fresh> {
  const keys = await crypto.subtle.generateKey(CURVE, true, ["deriveBits"]);
  return { salt: crypto.getRandomValues(new Uint8Array(16)), keys };
}

/** RFC 8291 §3.3 and §3.4: the agreed secret, mixed with the secret that only the two know. */
async function sharedSecret(
  { publicKey, auth }: PushReceiver,
  keys: CryptoKeyPair,
  sender: Bytes,
): Promise<Bytes> {
  const theirs = await crypto.subtle.importKey("raw", publicKey, CURVE, false, []);
  const agreed = await crypto.subtle.deriveBits(
    { name: "ECDH", public: theirs },
    keys.privateKey,
    256,
  );
  const info = joined(new TextEncoder().encode("WebPush: info\0"), publicKey, sender);
  return derive(new Uint8Array(agreed), auth, info, 32);
}

/** RFC 8188 §2.2 and §2.3. */
async function contentKey(secret: Bytes, salt: Bytes): Promise<{ key: CryptoKey; nonce: Bytes }> {
  const info = (name: string) => new TextEncoder().encode(`Content-Encoding: ${name}\0`);
  const bits = await derive(secret, salt, info("aes128gcm"), 16);
  const key = await crypto.subtle.importKey("raw", bits, "AES-GCM", false, ["encrypt"]);
  return { key, nonce: await derive(secret, salt, info("nonce"), 12) };
}

function fromText(base64url: string): Bytes {
  // Node's decoder skips what it does not know; only the alphabet of RFC 4648 §5 is let through.
  return /^[A-Za-z0-9_-]{0,100}={0,2}$/.test(base64url)
    ? new Uint8Array(Buffer.from(base64url, "base64url"))
    : new Uint8Array();
}
