import { checkedFields, InvalidInput, Refusal } from "#kernel/access";
import { audit } from "#kernel/audit";
import { isId, newId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import {
  type Canned,
  type CannedId,
  type CannedOwner,
  ownerOf,
} from "../../model/canned/canned.ts";
import {
  cannedBody,
  cannedFacts,
  cannedLanguage,
  MOST_CANNED,
  newCanned,
} from "../../model/canned/shape.ts";
import { withText } from "../../model/canned/versions.ts";
import {
  holdCanned,
  holdNames,
  insertCanned,
  type Owner,
  patchCanned,
  putTexts,
  readOwner,
  seenCanned,
} from "../../store/canned/canned.ts";
import { mayWrite, owning } from "./owning.ts";

/** Writes a new one. @returns its id. @throws InvalidInput, Refusal `forbidden` */
export async function writeCanned(ctx: Ctx, owner: CannedOwner, given: unknown): Promise<CannedId> {
  const whose = owning(ctx, owner);
  const { body, ...facts } = checkedFields(newCanned, given);
  await mustBeFree(ctx, whose, facts.name, null);
  const id = newId<"canned">();
  const none = { version: 1, source: null, sourceVersion: null, removedAt: null };
  await insertCanned(ctx, { id, ...whose, ...facts, ...none });
  await putTexts(ctx, id, [{ language: facts.language, body, sourceVersion: 1 }]);
  await noted(ctx, "saved", { ...whose, name: facts.name });
  return id;
}

/** Changes by what it is found. @throws InvalidInput, Refusal `not-found`, `forbidden` */
export async function renameCanned(ctx: Ctx, id: string, given: unknown): Promise<void> {
  const canned = await held(ctx, id);
  const facts = checkedFields(cannedFacts, given);
  await mustBeFree(ctx, canned, facts.name, canned.id);
  await patchCanned(ctx, canned.id, facts);
  await noted(ctx, "saved", { ...canned, name: facts.name });
}

/**
 * Changes what it says in one language, or adds the language. A translation with no words goes; the first
 * language's text cannot. @throws InvalidInput, Refusal `not-found`, `forbidden`
 */
export async function sayCanned(
  ctx: Ctx,
  id: string,
  given: { readonly language: string; readonly body: string },
): Promise<void> {
  const canned = await held(ctx, id);
  const read = cannedLanguage.safeParse(given.language);
  if (!read.success) throw new InvalidInput({ language: "language-form" });
  const body = cannedBody.safeParse(given.body);
  if (!body.success) throw new InvalidInput({ body: body.error.issues[0]?.message ?? "" });
  if (body.data === "" && read.data === canned.language)
    throw new InvalidInput({ body: "body-missing" });
  const { version, texts } = withText(canned, read.data, body.data);
  await patchCanned(ctx, canned.id, { version });
  await putTexts(ctx, canned.id, texts);
  await noted(ctx, "saved", canned);
}

/** Takes it away; it can come back. @throws Refusal `not-found`, `forbidden` */
export async function removeCanned(ctx: Ctx, id: string): Promise<void> {
  const canned = await held(ctx, id);
  const removedAt = new Date(ctx.clock.now().epochMilliseconds);
  await patchCanned(ctx, canned.id, { removedAt });
  await noted(ctx, "removed", canned);
}

/**
 * Brings it back, unless another has its name by now. Where another stands in the place of the network's meanwhile,
 * it stands for itself. @throws InvalidInput `name`, Refusal
 */
export async function restoreCanned(ctx: Ctx, id: string): Promise<void> {
  const canned = await held(ctx, id, "removed");
  await mustBeFree(ctx, canned, canned.name, canned.id);
  const alone = (await isReplacedAnew(ctx, canned)) ? { source: null, sourceVersion: null } : {};
  await patchCanned(ctx, canned.id, { removedAt: null, ...alone });
  await noted(ctx, "restored", canned);
}

async function isReplacedAnew(ctx: Ctx, { library, source }: Canned): Promise<boolean> {
  if (source === null) return false;
  return (await seenCanned(ctx)).some((one) => one.library === library && one.source === source);
}

/**
 * One that the visitor may change, held until that is done. The names of its owner are held first, as a file that is
 * taken in holds them: in another order the two would wait for each other. @throws Refusal `not-found`, `forbidden`
 */
export async function held(
  ctx: Ctx,
  id: string,
  which: "there" | "removed" = "there",
): Promise<Canned> {
  const owner = isId<"canned">(id) ? await readOwner(ctx, id) : null;
  if (!owner) throw new Refusal("not-found");
  if (!mayWrite(ctx, owner)) throw new Refusal("forbidden");
  await holdNames(ctx, owner);
  const canned = await holdCanned(ctx, owner.id);
  if (!canned || (canned.removedAt !== null) !== (which === "removed"))
    throw new Refusal("not-found");
  return canned;
}

/** @throws InvalidInput where another of the owner's has the name, or there are too many */
export async function mustBeFree(
  ctx: Ctx,
  owner: Owner,
  name: string,
  own: CannedId | null,
): Promise<void> {
  const names = await holdNames(ctx, owner);
  const other = names.get(name);
  if (other !== undefined && other !== own) throw new InvalidInput({ name: "name-taken" });
  if (own === null && names.size >= MOST_CANNED) throw new InvalidInput({ name: "too-many" });
}

/** What is somebody's own is no business of an administrator. */
export async function noted(
  ctx: Ctx,
  deed: "saved" | "removed" | "restored" | "imported",
  canned: Owner & { readonly name: string },
): Promise<void> {
  if (ownerOf(canned) !== "person") await audit(ctx, `reference.canned-${deed}`, canned.name);
}
