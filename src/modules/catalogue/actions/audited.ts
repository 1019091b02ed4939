import { isId } from "#kernel/ids";
import type { AuditedThing, AuditedThings } from "#kernel/manifest";
import { findImport } from "../store/imports.ts";
import { findSource } from "../store/harvest-sources.ts";

/** Sources and imports of which a library's audit speaks. */
export const auditedDeliveries: AuditedThings = async (ctx, { code }, entries) => {
  const base = `/desk/${code}/catalogue`;
  const things = new Map<string, AuditedThing>();
  for (const { id, action, subject } of entries) {
    if (subject === null || !isId(subject)) continue;
    if (/^catalogue\.(source|harvest)-/.test(action)) {
      const source = await findSource(ctx, subject);
      if (source) things.set(id, { name: source.name, href: `${base}/sources/${subject}` });
    } else if (action.startsWith("catalogue.import-")) {
      const file = await findImport(ctx, subject);
      if (file) things.set(id, { name: file.fileName, href: `${base}/imports/${subject}` });
    }
  }
  return things;
};
