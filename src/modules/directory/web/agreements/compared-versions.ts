import type { Context } from "hono";
import { Refusal } from "#kernel/access";
import type { AgreementEntry, VersionEntry } from "../../model/agreements/entries.ts";

/** The two versions that the address asks to compare; the last two where it says nothing. */
export function comparedVersions(
  c: Context,
  { versions }: AgreementEntry,
): { readonly from: VersionEntry; readonly to: VersionEntry } {
  const wanted = (name: string, otherwise: number) => {
    const number = Number(c.req.query(name) ?? Number.NaN);
    return (
      versions.find(({ version }) => version === number) ?? versions.at(otherwise) ?? versions[0]
    );
  };
  const [from, to] = [wanted("from", -2), wanted("to", -1)];
  if (!from || !to) throw new Refusal("not-found");
  return { from, to };
}
