import type { z } from "zod";
import { staffShape } from "../shape.ts";

/** What people say of themselves; name, title and address are the library's to say. */
export const ownFacts = staffShape.pick({
  skills: true,
  languages: true,
  asks: true,
  contactFor: true,
});
export type OwnFacts = z.output<typeof ownFacts>;
