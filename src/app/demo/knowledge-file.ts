import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { packageRoot } from "#kernel/config";

const words = z.object({ title: z.string(), body: z.string() });
const article = words.extend({
  /** Null: the network's. */
  library: z.string().nullable(),
  kind: z.enum(["faq", "article"]),
  language: z.string(),
  topics: z.array(z.string()),
  /** From the day on which it is loaded; before it, where negative. */
  reviewInDays: z.number().nullable(),
  draft: z.boolean().default(false),
  translations: z.array(words.extend({ language: z.string() })).default([]),
  ratings: z
    .object({ yes: z.number(), no: z.number(), words: z.array(z.string()).default([]) })
    .default({ yes: 0, no: 0, words: [] }),
});
const override = z.object({
  library: z.string(),
  /** The title of the network's article. */
  article: z.string(),
  way: z.enum(["replace", "note", "hide"]),
  note: z.string().default(""),
  /** Of the library's own article in its place. */
  title: z.string().optional(),
  body: z.string().optional(),
});
const knowledge = z.object({
  articles: z.array(article),
  overrides: z.array(override),
  /** What the network writes anew at the end, so that what was made from the older text is behind. */
  changes: z.array(z.object({ article: z.string(), body: z.string() })),
});
export type DemoKnowledge = z.output<typeof knowledge>;
export type DemoArticle = z.output<typeof article>;
export type DemoOverride = z.output<typeof override>;

/** The demo's knowledge base. */
export function readKnowledge(): DemoKnowledge {
  const text = readFileSync(join(packageRoot, "demo", "knowledge.json"), "utf8");
  return knowledge.parse(JSON.parse(text));
}
