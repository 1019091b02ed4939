import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { packageRoot } from "#kernel/config";

const person = z.object({ name: z.string(), email: z.string() });
const staffRole = z.enum(["staff", "library-administrator", "network-coordinator", "operator"]);
const consortium = z.object({
  password: z.string(),
  libraries: z.array(
    z.object({
      code: z.string(),
      catalogue: z.object({ file: z.string(), flavour: z.enum(["marc21", "unimarc"]) }),
      staff: z.array(person.extend({ id: z.string(), roles: z.array(staffRole) })),
      readers: z.array(person),
    }),
  ),
});
export type Consortium = z.output<typeof consortium>;

/** The demo's libraries, people and their one password, and all of it as the directory reads it. */
export function readConsortium(): Consortium & { readonly raw: unknown } {
  const raw = fileOf("consortium.json");
  const together = { sharedCosts: fileOf("cost-sharing.json"), projects: fileOf("projects.json") };
  return { ...consortium.parse(raw), raw: Object.assign({}, raw, together) };
}

function fileOf(name: string): unknown {
  return JSON.parse(readFileSync(join(packageRoot, "demo", name), "utf8"));
}
