import { randomUUID } from "node:crypto";
import { contentDigest, signMessage } from "#standards/http-signatures";
import type { OwnKey } from "./own-key.ts";

/** A request to be signed: its body as it goes out. */
export type Outgoing = {
  readonly url: string;
  readonly contentType: string;
  readonly body: string;
  readonly at: Temporal.Instant;
  /** Seconds for which the signature counts, where it says so. */
  readonly lifetime?: number;
};

/** The fields by which a POST is signed as ours (RFC 9421), with the digest of its body (RFC 9530). */
export function signedFields(
  { key, keyId }: OwnKey,
  { url, contentType, body, at, lifetime }: Outgoing,
): Record<string, string> {
  const digest = contentDigest(body);
  const headers = { "content-type": contentType, "content-digest": digest };
  const created = Math.floor(at.epochMilliseconds / 1000);
  const fields = signMessage(
    { method: "POST", url: new URL(url), headers },
    {
      components: ["@method", "@target-uri", "content-digest", "content-type"],
      key,
      keyId,
      created,
      ...(lifetime === undefined ? {} : { expires: created + lifetime }),
      nonce: randomUUID(),
    },
  );
  return { ...headers, ...fields };
}
