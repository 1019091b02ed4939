import { existsSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { InvalidInput, type RoleGrant } from "#kernel/access";
import { packageRoot } from "#kernel/config";
import { addPerson, openRegistration } from "#kernel/identity";
import { allLibraries, type Ctx, type Library, libraryByCode } from "#kernel/tenancy";
import { importDirectory, linkAccount } from "#modules/directory";
import type { Deployment } from "../deployment.ts";
import { loadFile } from "../load-file.ts";
import { asSystem } from "../system.ts";
import { loadKnowledge } from "./knowledge.ts";
import { loadLendingDesk } from "./lending-desk.ts";
import { loadLendingHistory } from "./lending-history.ts";
import { loadReadersRequests } from "./lending-readers.ts";
import { loadReferenceDesk } from "./reference-desk.ts";
import { loadRoster } from "./roster.ts";
import { loadSpaces } from "./spaces.ts";
import { type Consortium, readConsortium } from "./consortium.ts";

type DemoLibrary = Consortium["libraries"][number];

const LOADER = asSystem("demo consortium");

/** Whether the demo may be loaded: the network has no library yet, or an earlier load was cut off. */
export async function awaitsDemo(deployment: Deployment): Promise<boolean> {
  if (existsSync(unfinished(deployment))) return true;
  return (await deployment.run(LOADER, allLibraries)).length === 0;
}

/**
 * Fills an empty network with the demo consortium, through the same actions that users use. What an
 * interrupted load has done is found and left as it is. @returns false when told to stop before the end.
 */
export async function loadDemo(
  deployment: Deployment,
  onProgress: (text: string) => void,
  stop: AbortSignal = new AbortController().signal,
): Promise<boolean> {
  const { raw, password, libraries } = readConsortium();
  await writeFile(
    unfinished(deployment),
    "Removed when the demo consortium is loaded to its end.\n",
  );
  onProgress("Demo: the directory");
  await deployment.run(LOADER, (ctx) => importDirectory(ctx, raw));
  for (const [index, library] of libraries.entries()) {
    if (stop.aborted) return false;
    onProgress(`Demo: ${library.code}, library ${index + 1} of ${libraries.length}`);
    await loadLibrary(deployment, library, password);
  }
  onProgress("Demo: half a year of lending");
  await loadLendingHistory(deployment.run);
  onProgress("Demo: what waits at the desks");
  await loadLendingDesk(deployment.run);
  await loadReadersRequests(deployment.run);
  onProgress("Demo: some weeks of questions");
  await loadReferenceDesk(deployment.run);
  await loadKnowledge(deployment.run);
  await loadRoster(deployment.run);
  await loadSpaces(deployment.run);
  await rm(unfinished(deployment), { force: true });
  return true;
}

function unfinished({ services }: Deployment): string {
  return join(services.config.dataDir, "demo-unfinished");
}

async function loadLibrary(
  deployment: Deployment,
  demo: DemoLibrary,
  password: string,
): Promise<void> {
  const library = await deployment.run(LOADER, (ctx) => libraryCalled(ctx, demo.code));
  await deployment.run(LOADER, (ctx) => addPeople(ctx, library, demo, password)).catch(unlessThere);
  const { file, flavour } = demo.catalogue;
  await loadFile(deployment, library, { path: join(packageRoot, "demo", file), dialect: flavour });
}

async function libraryCalled(ctx: Ctx, code: string): Promise<Library> {
  const library = await libraryByCode(ctx, code);
  if (!library) throw new Error(`the demo directory has no library ${code}`);
  return library;
}

/** A library's people come in one transaction: where one of them is known, all are. */
function unlessThere(fault: unknown): void {
  if (!(fault instanceof InvalidInput && fault.fields["email"] === "email-taken")) throw fault;
}

async function addPeople(
  ctx: Ctx,
  library: Library,
  { staff, readers }: DemoLibrary,
  password: string,
): Promise<void> {
  const withRoles = [
    ...staff.map(({ id, roles, ...person }) => ({
      ...person,
      entry: id,
      roles: roles.map((role): RoleGrant => ({
        role,
        library: role === "network-coordinator" || role === "operator" ? null : library.id,
      })),
    })),
    ...readers.map((person) => ({
      ...person,
      entry: null,
      roles: [{ role: "reader", library: library.id } as const],
    })),
  ];
  for (const { entry, ...person } of withRoles) {
    const id = await addPerson(ctx, { ...person, password, home: library.id });
    if (entry !== null) await linkAccount(ctx, library, entry, id);
  }
  await openRegistration(ctx, library);
}
