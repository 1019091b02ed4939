import { z } from "zod";
import { agencyKeyShape } from "../agency.ts";
import { services, termsShape } from "../agreements/shape.ts";
import { nameText } from "../parts.ts";
import { setupShape } from "../peers/shape.ts";
import { partnerShape } from "../shape.ts";

/** What a partner is asked, step by step; each step is checked and kept by itself. */
export const steps = ["who", "place", "contact", "system", "terms"] as const;
export type Step = (typeof steps)[number];

const { kind, languages, address, latitude, longitude, timeZone, contact } = partnerShape.shape;

/** Requests come by mail, or to a system that says how it is reached. */
const system = z.discriminatedUnion(
  "by",
  [
    z.object({ by: z.literal("mail") }),
    setupShape.omit({ ours: true, questions: true }).extend({ by: z.literal("system") }),
  ],
  "by-missing",
);

const terms = termsShape
  .pick({ loan: true, copy: true, onsite: true, reference: true, text: true })
  .refine((offered) => services.some((service) => offered[service] !== null), {
    message: "service-missing",
    path: ["loan", "offered"],
  });

export const stepShapes = {
  who: z.object({ name: nameText, kind, agencies: z.array(agencyKeyShape).max(50, "too-long") }),
  place: z.object({ address, latitude, longitude, timeZone }),
  contact: z.object({
    contact: contact.refine(({ email }) => Boolean(email), {
      message: "email-form",
      path: ["email"],
    }),
    languages,
  }),
  system,
  terms,
} as const satisfies Record<Step, z.ZodType>;

/** What was answered so far. */
export type Answers = { readonly [S in Step]?: z.output<(typeof stepShapes)[S]> };

export type Standing = "open" | "sent" | "accepted" | "declined" | "withdrawn";

export type PartnerInvitation = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly locale: string;
  readonly invitedAt: Date;
  readonly invitedBy: string;
  readonly expiresAt: Date;
  readonly answers: Answers;
  readonly standing: Standing;
  /** Whom it was made, once it was accepted. */
  readonly partner: string | null;
};

/** The first step that is still open; null when every one is answered. */
export function openStep(answers: Answers): Step | null {
  return steps.find((step) => answers[step] === undefined) ?? null;
}
