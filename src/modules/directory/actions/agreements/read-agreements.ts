import { Refusal } from "#kernel/access";
import { alphabetical, inLanguage } from "#kernel/i18n";
import { allLibraries, type Ctx, type Library } from "#kernel/tenancy";
import type { AgreementDocument } from "../../model/agreements/document.ts";
import type { AgreementEntry, VersionEntry } from "../../model/agreements/entries.ts";
import type { PartyRef } from "../../model/agreements/shape.ts";
import { unsignedParties, versionToSign } from "../../model/agreements/standing.ts";
import type { LocalText } from "../../model/opening/schedule.ts";
import { mayEditNetwork, mayWorkAt } from "../../policy.ts";
import { type Deed, readDeeds } from "../../store/agreements/deed.ts";
import { readDocuments } from "../../store/agreements/document.ts";
import { readAgreements } from "../../store/agreements/read-agreements.ts";
import { readNetworkProfile } from "../../store/read-network.ts";
import { readPartners } from "../../store/read-partners.ts";
import { findAgreement } from "./find-agreement.ts";

/** What parties are called: the network, members, partners. */
export type PartyNames = ReadonlyMap<PartyRef, LocalText>;

/** An agreement with all that its parties may read of it. */
export type AgreementFile = {
  readonly agreement: AgreementEntry;
  readonly names: PartyNames;
  readonly documents: readonly AgreementDocument[];
  readonly deeds: readonly (Deed & { readonly at: Date })[];
};

export async function partyNames(ctx: Ctx): Promise<PartyNames> {
  const network = (await readNetworkProfile(ctx))?.name ?? {};
  const libraries = (await allLibraries(ctx)).map(
    ({ code, name, names }) => [`library:${code}`, { en: name, ...names }] as const,
  );
  const partners = (await readPartners(ctx)).map(
    ({ code, name }) => [`partner:${code}`, name] as const,
  );
  return new Map<PartyRef, LocalText>([["network", network], ...libraries, ...partners]);
}

/** All agreements of the network, also drafts. @throws Refusal for who may not speak for it */
export async function networkAgreements(ctx: Ctx): Promise<readonly AgreementEntry[]> {
  if (!mayEditNetwork(ctx.principal)) throw new Refusal("forbidden");
  return byName(ctx, await readAgreements(ctx));
}

/** What a member has agreed, by itself or as part of the network. */
export async function libraryAgreements(
  ctx: Ctx,
  library: Library,
): Promise<readonly AgreementEntry[]> {
  if (!mayWorkAt(ctx.principal, library.id)) throw new Refusal("forbidden");
  return byName(ctx, (await readAgreements(ctx)).filter(concerns(library)));
}

/** How many agreements wait for the signature of the member in whose name the visitor acts. */
export async function agreementsToSign(ctx: Ctx): Promise<number> {
  const library = (await allLibraries(ctx)).find(({ id }) => id === ctx.library);
  if (!library) return 0;
  const all = await readAgreements(ctx);
  return all.filter((agreement) => waitsFor(agreement, `library:${library.code}`)).length;
}

/** Whether a version waits for this party's signature. */
export function waitsFor(agreement: AgreementEntry, party: PartyRef): boolean {
  const open = versionToSign(agreement);
  return open !== null && unsignedParties(open).some((one) => one.party === party);
}

/** What is published of agreements that all have signed; money only where the parties show it. */
export async function publishedAgreements(ctx: Ctx): Promise<readonly AgreementEntry[]> {
  const all = await readAgreements(ctx);
  return byName(
    ctx,
    all.flatMap((agreement) => published(agreement)),
  );
}

/** The same of one agreement. @throws Refusal("not-found") */
export async function publishedAgreement(ctx: Ctx, code: string): Promise<AgreementEntry> {
  const [found] = published(await findAgreement(ctx, code));
  if (!found) throw new Refusal("not-found");
  return found;
}

/** Whoever looks, also a coordinator, sees here what everybody sees. */
function published(agreement: AgreementEntry): readonly AgreementEntry[] {
  const versions = agreement.versions
    .filter(({ signedAt }) => signedAt !== null)
    .map((version) => ({ ...version, signatures: [] }));
  return agreement.shown === "parties" || versions.length === 0 ? [] : [{ ...agreement, versions }];
}

/** An agreement with its papers and its history, for its parties. */
export async function agreementFile(ctx: Ctx, code: string): Promise<AgreementFile> {
  const agreement = await findAgreement(ctx, code);
  return {
    agreement,
    names: await partyNames(ctx),
    documents: (await readDocuments(ctx, agreement.id)).filter(({ removed }) => !removed),
    deeds: await readDeeds(ctx, agreement.id),
  };
}

/** The same for somebody at a member's desk: nothing of agreements that are only published. */
export async function libraryAgreementFile(
  ctx: Ctx,
  library: Library,
  code: string,
): Promise<AgreementFile> {
  if (!mayWorkAt(ctx.principal, library.id)) throw new Refusal("forbidden");
  const file = await agreementFile(ctx, code);
  if (!concerns(library)(file.agreement)) throw new Refusal("not-found");
  return file;
}

function concerns({ code }: Pick<Library, "code">): (agreement: AgreementEntry) => boolean {
  const ours = new Set<PartyRef>(["network", `library:${code}`]);
  return ({ versions }) =>
    versions.some(
      ({ parties, proposedAt }) =>
        proposedAt !== null && parties.some(({ party }) => ours.has(party)),
    );
}

function byName(ctx: Ctx, agreements: readonly AgreementEntry[]): readonly AgreementEntry[] {
  return agreements.toSorted(alphabetical(ctx.locale, nameOf));
  function nameOf({ versions }: AgreementEntry): string {
    const last: VersionEntry | undefined = versions.at(-1);
    return last ? inLanguage(last.name, ctx.locale) : "";
  }
}
