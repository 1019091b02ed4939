import type { AuditedThings } from "#kernel/manifest";
import { bookablesOf } from "../store/bookables.ts";

/** The things that can be booked of which a library's audit speaks. */
export const auditedBookables: AuditedThings = async (ctx, library, entries) => {
  const own = new Map((await bookablesOf(ctx, library.id)).map((thing) => [thing.id, thing]));
  return new Map(
    entries.flatMap(({ id, action, subject }) => {
      const thing = action.startsWith("spaces.") ? own.get(subject ?? "") : undefined;
      const href = `/desk/${library.code}/spaces/things/${subject}`;
      return thing ? [[id, { name: thing.name, href }] as const] : [];
    }),
  );
};
