import type { AuthenticationResponseJSON, RegistrationResponseJSON } from "@simplewebauthn/server";
import { z } from "zod";

// Browsers send these; nothing is believed but its form, and nothing longer than any authenticator writes.
const bytes = (longest: number) =>
  z
    .string()
    .max(longest)
    .regex(/^[A-Za-z0-9_-]*$/);
const credential = {
  id: bytes(1400).min(1),
  rawId: bytes(1400).min(1),
  type: z.literal("public-key"),
  clientExtensionResults: z.object({}).default({}),
};
const transports = z.array(z.string().max(20)).max(10).optional();

const registration = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: bytes(8000),
    attestationObject: bytes(32_000),
    transports,
  }),
});
const authentication = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: bytes(8000),
    authenticatorData: bytes(8000),
    signature: bytes(8000),
    userHandle: bytes(100).optional(),
  }),
});

/** What an authenticator answers when a passkey is made; null when it is nothing of the kind. */
export function readRegistration(json: unknown): RegistrationResponseJSON | null {
  return registration.safeParse(json).data ?? null;
}

/** What an authenticator answers when it signs in; null when it is nothing of the kind. */
export function readAuthentication(json: unknown): AuthenticationResponseJSON | null {
  return authentication.safeParse(json).data ?? null;
}
