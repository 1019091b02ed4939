import { z } from "zod";
import type { BranchCard, LibraryProfile } from "#modules/directory";

const localText = z
  .object({ en: z.string(), es: z.string(), ar: z.string() })
  .partial()
  .meta({ description: "By language of the interface" });

/** A member of the network. */
export const librarySummary = z.object({
  code: z.string(),
  url: z.url(),
  name: localText,
  symbol: z.string().nullable().meta({ description: "ISIL or another symbol" }),
  kind: z.string(),
  country: z.string().nullable().meta({ description: "ISO 3166-1, two letters" }),
  languages: z.array(z.string()),
  website: z.string().nullable(),
});

/** All members. */
export const libraryList = z.object({ libraries: z.array(librarySummary) });

/** A member with its branches. */
export const libraryDetail = librarySummary.extend({
  branches: z.array(
    z.object({
      code: z.string().meta({ description: "As records name it" }),
      name: localText,
      latitude: z.number().nullable(),
      longitude: z.number().nullable(),
    }),
  ),
});

export function libraryOf(
  { code, name, symbol, kind, country, languages, contact }: LibraryProfile,
  address: (path: string) => string,
): z.output<typeof librarySummary> {
  return {
    code,
    url: address(`/libraries/${code}`),
    name,
    symbol: symbol ?? null,
    kind,
    country: country ?? null,
    languages: [...languages],
    website: contact.website ?? null,
  };
}

export function branchOf({ code, name, coordinates }: BranchCard) {
  const { latitude = null, longitude = null } = coordinates ?? {};
  return { code, name, latitude, longitude };
}
