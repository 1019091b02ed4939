import type { Ctx } from "#kernel/tenancy";
import { readLibraries } from "../store/read-libraries.ts";
import { readNetworkProfile } from "../store/read-network.ts";

/** By what the network and its members are known to other systems: ISILs, or older symbols. */
export type Symbols = {
  readonly network: string | null;
  /** By the code of the library; those without a symbol are absent. */
  readonly libraries: ReadonlyMap<string, string>;
};

export async function networkSymbols(ctx: Ctx): Promise<Symbols> {
  const network = (await readNetworkProfile(ctx))?.symbol ?? null;
  const libraries = (await readLibraries(ctx)).flatMap(({ code, symbol }) =>
    symbol ? [[code, symbol] as const] : [],
  );
  return { network, libraries: new Map(libraries) };
}
