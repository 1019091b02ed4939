import { Refusal } from "#kernel/access";
import { isId } from "#kernel/ids";
import { fold } from "#kernel/search";
import type { Ctx } from "#kernel/tenancy";
import { type Canned, type CannedId, ownerOf } from "../../model/canned/canned.ts";
import { mayWorkAt } from "../../policy.ts";
import { seenCanned } from "../../store/canned/canned.ts";
import { actsForNetwork, mayWrite } from "./owning.ts";

/** A canned answer as it is kept: with what it stands in the place of, or what stands in its place here. */
export type KeptCanned = Canned & {
  readonly mayWrite: boolean;
  /** The network's, where a library has this one in its place. */
  readonly replaces: Canned | null;
  /** The library's own, where it has one in the place of this one of the network. */
  readonly replacedBy: Canned | null;
};

/**
 * Canned answers that are kept or used where the visitor acts: their own, the library's and the network's;
 * for the network only its own. Each word of `text` must occur. @throws Refusal `forbidden`
 */
export async function findCanned(ctx: Ctx, text: string): Promise<readonly KeptCanned[]> {
  const words = fold(text.slice(0, 200)).split(/\s+/).filter(Boolean);
  const all = await keptHere(ctx);
  return all.filter((canned) => {
    const said = fold(textOf(canned));
    return words.every((word) => said.includes(word));
  });
}

/** One of them. @throws Refusal `not-found`, `forbidden` */
export async function keptCanned(ctx: Ctx, id: string): Promise<KeptCanned> {
  const found = isId<"canned">(id) ? (await keptHere(ctx)).find((one) => one.id === id) : null;
  if (!found) throw new Refusal("not-found");
  return found;
}

async function keptHere(ctx: Ctx): Promise<readonly KeptCanned[]> {
  mustBeSeen(ctx);
  const all = await seenCanned(ctx);
  const byId = new Map<CannedId, Canned>(all.map((canned) => [canned.id, canned]));
  const here = all.filter((canned) => isHere(ctx, canned));
  return here.map((canned) => ({
    ...canned,
    mayWrite: mayWrite(ctx, canned),
    replaces: (canned.source && byId.get(canned.source)) ?? null,
    replacedBy: here.find(({ source }) => source === canned.id) ?? null,
  }));
}

function mustBeSeen(ctx: Ctx): void {
  const { principal, library } = ctx;
  const may = library ? mayWorkAt(principal, library) : actsForNetwork(ctx);
  if (!may) throw new Refusal("forbidden");
}

function isHere({ library }: Ctx, canned: Canned): boolean {
  if (library === null) return ownerOf(canned) === "network";
  return canned.library === library || canned.library === null;
}

function textOf({ name, topics, texts }: Canned): string {
  return [name, ...topics, ...texts.map(({ body }) => body)].join("\n");
}
