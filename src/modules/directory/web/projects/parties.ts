import type { Ctx } from "#kernel/tenancy";
import { listPartners } from "../../actions/find-partners.ts";
import { libraryCards } from "../../actions/library-cards.ts";
import { type PartyKey, parseParty, type Project } from "../../model/projects/project.ts";
import { said, type View } from "../view.ts";

/** Who may take part, with names in the reader's language. */
export type Parties = {
  readonly name: (key: PartyKey) => string;
  readonly href: (key: PartyKey) => string;
  readonly libraries: readonly { readonly code: string; readonly name: string }[];
  readonly partners: readonly { readonly code: string; readonly name: string }[];
};

export async function partiesFor(ctx: Ctx, view: View): Promise<Parties> {
  const named = (
    all: Awaited<ReturnType<typeof libraryCards>> | Awaited<ReturnType<typeof listPartners>>,
  ) => all.map(({ code, name }) => ({ code, name: said(name, view.locale).text || code }));
  const libraries = named(await libraryCards(ctx));
  const partners = named(await listPartners(ctx));
  const names = new Map<string, string>([
    ...libraries.map(({ code, name }) => [`library:${code}`, name] as const),
    ...partners.map(({ code, name }) => [`partner:${code}`, name] as const),
  ]);
  return {
    libraries,
    partners,
    name: (key) => names.get(key) ?? parseParty(key)?.code ?? key,
    href: (key) => {
      const party = parseParty(key);
      return party?.kind === "partner"
        ? `/partners/${party.code}`
        : `/libraries/${party?.code ?? ""}`;
    },
  };
}

/** Everybody who takes part in a project, the leading library first. */
export function partiesOf({ lead, libraries, partners }: Project): readonly PartyKey[] {
  const others = libraries.filter((code) => code !== lead);
  return [
    ...(lead === null ? [] : [`library:${lead}`]),
    ...others.map((code) => `library:${code}`),
    ...partners.map((code) => `partner:${code}`),
  ];
}
