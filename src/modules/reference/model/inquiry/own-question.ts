import type { Inquiry } from "./inquiry.ts";

/** What a reader sees of their own inquiries in a list. */
export type OwnQuestion = Pick<
  Inquiry,
  "id" | "library" | "subject" | "state" | "operatorName" | "dueAt" | "askedAt" | "endedAt"
>;
