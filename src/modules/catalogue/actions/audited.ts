import { isId } from "#kernel/ids";
import type { AuditedThing, AuditedThings } from "#kernel/manifest";
import { importNames, sourceNames } from "../store/delivery-names.ts";

/** Sources and imports of which a library's audit speaks. */
export const auditedDeliveries: AuditedThings = async (ctx, { code }, entries) => {
  const spoken = (action: RegExp) =>
    entries.flatMap(({ id, action: done, subject }) =>
      subject !== null && isId(subject) && action.test(done) ? [{ id, subject }] : [],
    );
  const ofSources = spoken(/^catalogue\.(source|harvest)-/);
  const ofImports = spoken(/^catalogue\.import-/);
  const sources = await sourceNames(ctx, subjects(ofSources));
  const imports = await importNames(ctx, subjects(ofImports));
  const base = `/desk/${code}/catalogue`;
  return new Map([
    ...things(ofSources, sources, `${base}/sources`),
    ...things(ofImports, imports, `${base}/imports`),
  ]);
};

/** An entry of the audit, and of what it speaks. */
type Spoken = { readonly id: string; readonly subject: string };

function subjects(spoken: readonly Spoken[]): readonly string[] {
  return spoken.map(({ subject }) => subject);
}

function things(
  spoken: readonly Spoken[],
  names: ReadonlyMap<string, string>,
  address: string,
): readonly (readonly [string, AuditedThing])[] {
  return spoken.flatMap(({ id, subject }) => {
    const name = names.get(subject);
    return name === undefined ? [] : [[id, { name, href: `${address}/${subject}` }] as const];
  });
}
