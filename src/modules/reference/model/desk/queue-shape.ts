import { z } from "zod";

/** The longest name of a queue, in characters. */
const LONGEST_NAME = 60;
/** So many queues a reader can still choose from. */
export const MOST_QUEUES = 30;

const name = z.string().max(LONGEST_NAME, "name-long");

/** What is entered of a queue: a name in at least one language, and who is asked first. */
export const queueShape = z.object({
  names: z.record(z.string().max(12), name).refine((names) => Object.values(names).some(Boolean), {
    message: "name-missing",
    path: ["en"],
  }),
  /** Of the network's vocabulary; null: any subject. */
  skill: z.string().max(60).nullable(),
  languages: z
    .array(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/, "fault-languages"))
    .max(30),
});
export type QueueFacts = z.infer<typeof queueShape>;

/** The ids in their new order, one of them a place further up; as they were where it is the first, or none. */
export function movedUp(ids: readonly string[], id: string): readonly string[] {
  const at = ids.indexOf(id);
  if (at < 1) return ids;
  const before = ids[at - 1] ?? "";
  return ids.with(at - 1, id).with(at, before);
}
