import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { RoleGrant } from "#kernel/access";
import { packageRoot } from "#kernel/config";
import { addPerson } from "#kernel/identity";
import { type Ctx, type Library, libraryByCode } from "#kernel/tenancy";
import { importDirectory } from "#modules/directory";
import type { Deployment } from "../deployment.ts";
import { loadFile } from "../load-file.ts";
import { asSystem } from "../system.ts";

const person = z.object({ name: z.string(), email: z.string() });
const staffRole = z.enum(["staff", "library-administrator", "network-coordinator", "operator"]);
const consortium = z.object({
  password: z.string(),
  libraries: z.array(
    z.object({
      code: z.string(),
      catalogue: z.object({ file: z.string(), flavour: z.enum(["marc21", "unimarc"]) }),
      staff: z.array(person.extend({ roles: z.array(staffRole) })),
      readers: z.array(person),
    }),
  ),
});
type Consortium = z.output<typeof consortium>;

const LOADER = asSystem("demo consortium");

/** The demo's people and their one password, as its data say. */
export function readConsortium(): Consortium & { readonly raw: unknown } {
  const raw: unknown = JSON.parse(readFileSync(join(packageRoot, "demo/consortium.json"), "utf8"));
  return { ...consortium.parse(raw), raw };
}

/** Fills an empty network with the demo consortium, through the same actions that users use. */
export async function loadDemo(
  deployment: Deployment,
  onProgress: (text: string) => void,
): Promise<void> {
  const { raw, password, libraries } = readConsortium();
  onProgress("Demo: the directory");
  await deployment.run(LOADER, (ctx) => importDirectory(ctx, raw));
  for (const library of libraries) {
    onProgress(`Demo: ${library.code}, people and catalogue`);
    const member = await deployment.run(LOADER, (ctx) => addPeople(ctx, library, password));
    const { file, flavour } = library.catalogue;
    await loadFile(deployment, member, { path: join(packageRoot, "demo", file), dialect: flavour });
  }
}

async function addPeople(
  ctx: Ctx,
  { code, staff, readers }: Consortium["libraries"][number],
  password: string,
): Promise<Library> {
  const library = await libraryByCode(ctx, code);
  if (!library) throw new Error(`the demo directory has no library ${code}`);
  for (const { name, email, roles } of staff) {
    const grants = roles.map((role): RoleGrant => ({
      role,
      library: role === "network-coordinator" || role === "operator" ? null : library.id,
    }));
    await addPerson(ctx, { name, email, password, home: library.id, roles: grants });
  }
  for (const { name, email } of readers) {
    await addPerson(ctx, {
      name,
      email,
      password,
      home: library.id,
      roles: [{ role: "reader", library: library.id }],
    });
  }
  return library;
}
