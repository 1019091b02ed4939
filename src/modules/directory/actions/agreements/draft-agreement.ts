import { checked, InvalidInput, Refusal } from "#kernel/access";
import { allLibraries, type Ctx } from "#kernel/tenancy";
import { z } from "zod";
import type { AgreementEntry, VersionEntry } from "../../model/agreements/entries.ts";
import { shownTo, type VersionData, versionShape } from "../../model/agreements/shape.ts";
import { code } from "../../model/parts.ts";
import { mayEditNetwork } from "../../policy.ts";
import { readPartners } from "../../store/read-partners.ts";
import {
  insertAgreement,
  markProposed,
  putVersion,
} from "../../store/agreements/write-agreements.ts";
import { actorName } from "../actor.ts";
import { findAgreement } from "./find-agreement.ts";
import { noteDeed } from "./note-deed.ts";

const head = z.object({ code, shown: z.enum(shownTo).default("parties") });

/** Makes an agreement with a first draft, which only coordinators see. @returns its code. */
export async function draftAgreement(
  ctx: Ctx,
  given: object,
  shape: typeof versionShape = versionShape,
): Promise<string> {
  mustCoordinate(ctx);
  const { code, shown } = checked(head, given);
  const version = await checkedVersion(ctx, given, shape);
  const id = await insertAgreement(ctx, code, shown);
  if (id === null) throw new InvalidInput({ code: "code-taken" });
  await putVersion(ctx, { id, version: 1 }, version, actorName(ctx.principal));
  await noteDeed(ctx, { id, code }, "made", 1);
  return code;
}

/**
 * Changes what an agreement says: the draft where there is one, else a new draft beside what has
 * been proposed or signed, which stays as it is. @returns the number of the version.
 */
export async function changeAgreement(
  ctx: Ctx,
  code: string,
  given: object,
  shape: typeof versionShape = versionShape,
): Promise<number> {
  mustCoordinate(ctx);
  const agreement = await findAgreement(ctx, code);
  const data = await checkedVersion(ctx, given, shape);
  const last = agreement.versions.at(-1);
  const version = last && last.proposedAt === null ? last.version : (last?.version ?? 0) + 1;
  await putVersion(ctx, { id: agreement.id, version }, data, actorName(ctx.principal));
  await noteDeed(ctx, agreement, "changed", version);
  return version;
}

/** Lays the draft before its parties, who may sign it from now on. @returns its number. */
export async function proposeAgreement(ctx: Ctx, code: string): Promise<number> {
  mustCoordinate(ctx);
  const agreement = await findAgreement(ctx, code);
  const { version } = draftOf(agreement);
  await markProposed(ctx, { id: agreement.id, version });
  await noteDeed(ctx, agreement, "proposed", version);
  return version;
}

/** The version that nobody but coordinators has seen. @throws Refusal("not-found") */
function draftOf({ versions }: AgreementEntry): VersionEntry {
  const last = versions.at(-1);
  if (!last || last.proposedAt !== null) throw new Refusal("not-found");
  return last;
}

async function checkedVersion(
  ctx: Ctx,
  given: object,
  shape: typeof versionShape,
): Promise<VersionData> {
  const version = checked(shape, given);
  const members = (await allLibraries(ctx)).map(({ code }) => `library:${code}`);
  const partners = (await readPartners(ctx)).map(({ code }) => `partner:${code}`);
  const known = new Set(["network", ...members, ...partners]);
  if (!version.parties.every(({ party }) => known.has(party)))
    throw new InvalidInput({ parties: "party-unknown" });
  return version;
}

function mustCoordinate(ctx: Ctx): void {
  if (!mayEditNetwork(ctx.principal)) throw new Refusal("forbidden");
}
