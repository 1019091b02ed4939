import type { AuditedThings } from "#kernel/manifest";
import { bookablesOf } from "../store/bookables.ts";

/** The things that can be booked of which a library's audit speaks. */
export const auditedBookables: AuditedThings = async (ctx, library, entries) => {
  const own = entries.filter(({ action }) => action.startsWith("spaces."));
  if (own.length === 0) return new Map();
  const things = new Map((await bookablesOf(ctx, library.id)).map((thing) => [thing.id, thing]));
  return new Map(
    own.flatMap(({ id, subject }) => {
      const thing = things.get(subject ?? "");
      const href = `/desk/${library.code}/spaces/things/${subject}`;
      return thing ? [[id, { name: thing.name, href }] as const] : [];
    }),
  );
};
