import { z } from "zod";
import { agencyKeyShape } from "../agency.ts";
import { code, nameText } from "../parts.ts";

/** How the known systems differ from the letter of ISO 18626; what each does is the wire's to know. */
export const dialects = [
  "standard",
  "alma",
  "reshare",
  "worldshare",
  "rapido",
  "crosslink",
] as const;

const webAddress = z.url({ protocol: /^https?$/, error: "website-form" }).max(500, "too-long");

/** A public key by which a peer signs (RFC 9421): its id, and the key in PEM (SPKI). */
export const peerKey = z.object({
  keyId: z.string().trim().min(1, "key-id-missing").max(200, "too-long"),
  publicKey: z.string().trim().min(1, "key-form").max(4000, "too-long"),
});

/** That a peer answers questions of our readers, and what is known of it beforehand. */
export const questionsShape = z.object({
  /** Where messages about questions go. */
  url: webAddress,
  /** In which it answers; none: whichever it says from day to day. */
  languages: z
    .array(z.string().regex(/^[a-z]{2,3}$/, "language-unknown"))
    .max(30)
    .default([]),
  /** When somebody is there, in words for staff. */
  hours: z.string().trim().max(500, "too-long").default(""),
});
export type PeerQuestions = z.output<typeof questionsShape>;

/** Where a peer is reached, and how each side knows the other; of secrets nothing. */
export const setupShape = z.object({
  url: webAddress,
  dialect: z.enum(dialects).default("standard"),
  /** Where its keys are published as a JWK set (RFC 7517). */
  jwksUrl: webAddress.nullish().transform((url) => url ?? null),
  keys: z.array(peerKey).max(20, "too-many-keys").default([]),
  /** SHA-256 of its client certificate, 64 hexadecimal digits. */
  certificate: z
    .string()
    .transform((text) => text.replaceAll(/[\s:]/g, "").toLowerCase())
    .pipe(z.string().regex(/^[0-9a-f]{64}$/, "fingerprint-form"))
    .nullish()
    .transform((digits) => digits ?? null),
  /** Null: it answers no questions. */
  questions: questionsShape.nullish().transform((questions) => questions ?? null),
  /** How we sign in there. */
  ours: z.enum(["signature", "token"]).default("signature"),
});
export type PeerSetup = z.output<typeof setupShape>;
export type PeerKey = z.output<typeof peerKey>;

export const peerFacts = z.object({
  code,
  names: nameText,
  /** For which it speaks. */
  agencies: z.array(agencyKeyShape).min(1, "agency-missing").max(500, "too-many"),
});
export type PeerFacts = z.output<typeof peerFacts>;

/** A peer as it is carried into another deployment. */
export const peerShape = peerFacts.extend({ setup: setupShape });
export type PeerData = z.output<typeof peerShape>;
