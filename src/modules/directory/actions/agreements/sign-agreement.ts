import { checked, InvalidInput, type Principal, Refusal } from "#kernel/access";
import type { Ctx, Library } from "#kernel/tenancy";
import { z } from "zod";
import type { AgreementEntry, VersionEntry } from "../../model/agreements/entries.ts";
import type { PartyRef } from "../../model/agreements/shape.ts";
import { unsignedParties, versionToSign } from "../../model/agreements/standing.ts";
import { day, short } from "../../model/parts.ts";
import { mayEditLibrary, mayEditNetwork } from "../../policy.ts";
import { readDocuments } from "../../store/agreements/document.ts";
import { actorName } from "../actor.ts";
import { findAgreement } from "./find-agreement.ts";
import { writeSignature } from "./sign.ts";

/** The version is said, so that nobody signs what was changed after they had read it. */
const signing = z.object({
  version: z.number().int(),
  name: short.min(1, "name-missing"),
  agreed: z.literal(true, "not-agreed"),
});

/** Signs for a member, as its administrator. @throws Refusal("agreement-changed") InvalidInput */
export async function signForLibrary(
  ctx: Ctx,
  library: Library,
  code: string,
  given: unknown,
): Promise<void> {
  if (!mayEditLibrary(ctx.principal, library.id)) throw new Refusal("forbidden");
  await sign(ctx, code, `library:${library.code}`, given);
}

/** Signs for all members, as a coordinator. */
export async function signForNetwork(ctx: Ctx, code: string, given: unknown): Promise<void> {
  if (!mayEditNetwork(ctx.principal)) throw new Refusal("forbidden");
  await sign(ctx, code, "network", given);
}

async function sign(ctx: Ctx, code: string, party: PartyRef, given: unknown): Promise<void> {
  const { name, version } = checked(signing, given);
  const { agreement, open, position } = await waitingFor(ctx, code, party, version);
  const person = personOf(ctx.principal);
  await writeSignature(ctx, agreement, open, {
    position,
    name,
    person,
    recordedBy: null,
    document: null,
  });
}

const recording = z.object({
  version: z.number().int(),
  party: z.templateLiteral(["partner:", z.string()], "party-unknown"),
  name: short.min(1, "name-missing"),
  on: day,
  document: z.uuid("document-missing"),
});

/** Notes what a party outside has signed on paper; the signed paper must be there. */
export async function recordSignature(ctx: Ctx, code: string, given: unknown): Promise<void> {
  if (!mayEditNetwork(ctx.principal)) throw new Refusal("forbidden");
  const { party, name, on, document, version } = checked(recording, given);
  const { agreement, open, position } = await waitingFor(ctx, code, party, version);
  const documents = await readDocuments(ctx, agreement.id);
  if (!documents.some(({ id, removed }) => id === document && !removed))
    throw new InvalidInput({ document: "document-missing" });
  if (on > ctx.clock.now().toZonedDateTimeISO("UTC").toPlainDate().add({ days: 1 }).toString())
    throw new InvalidInput({ on: "day-ahead" });
  const at = `${on}T12:00:00Z`;
  const recordedBy = actorName(ctx.principal);
  await writeSignature(ctx, agreement, open, {
    position,
    name,
    at,
    person: null,
    recordedBy,
    document,
  });
}

type Waiting = {
  readonly agreement: AgreementEntry;
  readonly open: VersionEntry;
  readonly position: number;
};

/** @throws Refusal where nothing waits for this party, or another version does. */
async function waitingFor(
  ctx: Ctx,
  code: string,
  party: PartyRef,
  version: number,
): Promise<Waiting> {
  const agreement = await findAgreement(ctx, code);
  const open = versionToSign(agreement);
  if (!open || open.version !== version) throw new Refusal("agreement-changed");
  if (!unsignedParties(open).some((one) => one.party === party))
    throw new Refusal("agreement-signed");
  return { agreement, open, position: open.parties.findIndex((one) => one.party === party) };
}

function personOf(principal: Principal) {
  return principal.kind === "person" ? principal.id : null;
}
