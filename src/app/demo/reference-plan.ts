import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { packageRoot } from "#kernel/config";

const texts = z.record(z.string(), z.string());
const canned = z.object({
  name: z.string(),
  topics: z.array(z.string()),
  language: z.string(),
  texts,
});
const talk = z.object({
  /** Code of the library that is asked. */
  at: z.string(),
  /** How long ago it was asked. */
  days: z.number().positive(),
  /** Address of who answers, perhaps at another library's desk. */
  by: z.email(),
  says: z
    .array(z.object({ by: z.enum(["reader", "staff", "note"]), text: z.string().min(1) }))
    .min(1),
  language: z.string(),
  channel: z.enum(["chat", "form"]).default("chat"),
  /** One of the names of a queue. */
  queue: z.string().optional(),
  name: z.string().default(""),
  email: z.string().default(""),
  kind: z.string().optional(),
  read: z.number().int().min(1).max(6).optional(),
  ends: z.enum(["answered", "parked", "open"]),
  satisfaction: z.number().int().min(1).max(3).optional(),
  praise: z.string().default(""),
  /** Address of who takes care of it. */
  assign: z.email().optional(),
});

const plan = z.object({
  desks: z.array(
    z.object({
      code: z.string(),
      settings: z.record(z.string(), z.unknown()),
      queues: z.array(
        z.object({ names: texts, skill: z.string().nullable(), languages: z.array(z.string()) }),
      ),
    }),
  ),
  canned: z.object({
    network: z.array(canned),
    /** By the code of the library. */
    libraries: z.record(z.string(), z.array(canned)),
  }),
  inquiries: z.array(talk),
});
export type ReferencePlan = z.output<typeof plan>;
export type PlannedTalk = z.output<typeof talk>;
export type PlannedCanned = z.output<typeof canned>;

/** What the demo's reference desks are, and what was asked there. */
export function readReferencePlan(): ReferencePlan {
  const file = join(packageRoot, "demo", "reference-desk.json");
  return plan.parse(JSON.parse(readFileSync(file, "utf8")));
}
