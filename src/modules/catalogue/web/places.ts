import type { Visit } from "#kernel/http";
import { inLanguage } from "#kernel/i18n";
import { type Ctx, type Library, libraryName } from "#kernel/tenancy";
import { nearestFirst, networkPlaces, type NetworkPlaces } from "../actions/places.ts";

/** The network's libraries as pages name them. */
export type Places = {
  /** The reader's own library, where one is chosen. */
  readonly home: Library | null;
  readonly libraries: ReadonlyMap<string, Library>;
  /** In the reader's language; the code itself where nobody knows it. */
  readonly libraryName: (code: string) => string;
  /** A branch in the reader's language; its code where the directory does not know it. */
  readonly branchName: (library: string, branch: string | null) => string;
  /** The home library, then by distance from it; as given where there is no home. */
  readonly nearestFirst: (codes: readonly string[]) => readonly string[];
};

type Reader = Pick<Visit, "library" | "locale">;

/** Reads what pages need to speak of libraries and branches. */
export async function readPlaces(ctx: Ctx, reader: Reader): Promise<Places> {
  return placesFor(await networkPlaces(ctx), reader);
}

function placesFor(network: NetworkPlaces, reader: Reader): Places {
  const { libraries, branches } = network;
  const { library: home, locale } = reader;
  const nameOf = (code: string) => {
    const library = libraries.get(code);
    return library ? libraryName(library, locale) : code;
  };
  return {
    home,
    libraries,
    libraryName: nameOf,
    branchName: (library, branch) => {
      const card = branch === null ? undefined : branches.get(library)?.get(branch);
      return card ? inLanguage(card.name, locale, card.code) : (branch ?? nameOf(library));
    },
    nearestFirst: (codes) => (home ? nearestFirst(network, home.code, codes) : codes),
  };
}
