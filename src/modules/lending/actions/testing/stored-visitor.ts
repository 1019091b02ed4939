import { randomUUID } from "node:crypto";
import { principalOf, type RoleGrant } from "#kernel/access";
import { addPerson } from "#kernel/identity";
import type { Ctx, Library, Visitor } from "#kernel/tenancy";

/** A visitor whose person and roles are in the database, as row-level security asks there. */
export async function storedVisitor(
  d: { readonly asSystem: <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T> },
  roles: readonly RoleGrant[],
  library: Library | null = null,
): Promise<Visitor> {
  const name = "Test Person";
  const id = await d.asSystem((ctx) =>
    addPerson(ctx, {
      email: `${randomUUID()}@lending.example`,
      name,
      password: "read-more-2026",
      roles,
    }),
  );
  return { principal: principalOf(id, name, roles), library: library?.id ?? null, locale: "en" };
}
