import { InvalidInput } from "#kernel/access";
import { listPeopleOf } from "#kernel/identity";
import { isId, type PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { INQUIRY_KINDS, type InquiryKind } from "../../model/inquiry/inquiry.ts";
import { patchInquiry } from "../../store/inquiries.ts";
import { tellDesks } from "../desk/tell-desks.ts";
import { appendHappening } from "./append.ts";
import { withInquiry } from "./at-hand.ts";
import { tellAssigned } from "./tell-assigned.ts";

/** Which is said; null takes it back. */
export type Classification = {
  readonly readLevel?: number | null;
  readonly kind?: string | null;
};

/** Says what kind of question it was, or how much effort it took (READ scale). @throws InvalidInput */
export async function classify(ctx: Ctx, id: string, given: Classification): Promise<void> {
  const { readLevel = null, kind = null } = given;
  if (readLevel !== null && ![1, 2, 3, 4, 5, 6].includes(readLevel))
    throw new InvalidInput({ readLevel: "choice-unknown" });
  if (kind !== null && !isKind(kind)) throw new InvalidInput({ kind: "choice-unknown" });
  const patch = {
    ...("readLevel" in given ? { readLevel } : {}),
    ...("kind" in given ? { kind } : {}),
  };
  await withInquiry(ctx, id, "either", (own) => patchInquiry(own, id, patch));
}

function isKind(kind: string): kind is InquiryKind {
  return INQUIRY_KINDS.some((known) => known === kind);
}

/** Gives a ticket to somebody of its library, or to nobody in particular. @throws InvalidInput `assignee` */
export async function assign(ctx: Ctx, id: string, to: string | null): Promise<void> {
  const person = to === null ? null : await colleague(ctx, to);
  await withInquiry(ctx, id, "home", async (own, { row, person: giver }) => {
    await patchInquiry(own, id, { assignee: person?.id ?? null });
    await appendHappening(own, row, { event: "assigned", who: person?.name ?? null }, "staff");
    if (person && person.id !== giver) await tellAssigned(own, row, person.id);
    tellDesks(own, [row.library]);
  });
}

/** Somebody who works at the library in whose name is acted. */
async function colleague(
  ctx: Ctx,
  id: string,
): Promise<{ readonly id: PersonId; readonly name: string }> {
  const found = isId(id) ? (await colleagues(ctx)).find((person) => person.id === id) : undefined;
  if (!found) throw new InvalidInput({ assignee: "choice-unknown" });
  return found;
}

/** Who works at the library in whose name is acted, by name. */
export async function colleagues(
  ctx: Ctx,
): Promise<readonly { readonly id: PersonId; readonly name: string }[]> {
  if (!ctx.library) return [];
  const roles = ["staff", "library-administrator"] as const;
  const { people } = await listPeopleOf(ctx, ctx.library, { roles, limit: 500 });
  return people.map(({ id, name }) => ({ id, name }));
}
