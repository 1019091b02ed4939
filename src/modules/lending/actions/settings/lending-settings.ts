import { InvalidInput, mayAdministerLibrary, Refusal } from "#kernel/access";
import { audit } from "#kernel/audit";
import { branchesOf } from "#modules/directory";
import type { LibraryId } from "#kernel/ids";
import { type Ctx, inNameOf, type Library } from "#kernel/tenancy";
import {
  type LendingSettings,
  lendingSettingsShape,
  type PublicLendingSettings,
  usualSettings,
} from "../../model/settings/lending-settings.ts";
import { putSettings, readSettings } from "../../store/settings/lending-settings.ts";

/** A library's settings, in whose name the transaction acts: for its staff and the software. */
export async function lendingSettings(ctx: Ctx, library: LibraryId): Promise<LendingSettings> {
  const stored = lendingSettingsShape.safeParse((await readSettings(ctx, library)) ?? {});
  return stored.success ? stored.data : usualSettings;
}

/** What everybody may know: who may request, where it is taken, how many, and what it costs a reader. */
export function publicLendingSettings(
  ctx: Ctx,
  library: LibraryId,
): Promise<PublicLendingSettings> {
  return inNameOf(ctx, library, "what readers may request", async (own) => {
    const { mayRequest, pickupBranches, openPerReader, yearlyPerReader, readerPays } =
      await lendingSettings(own, library);
    return { mayRequest, pickupBranches, openPerReader, yearlyPerReader, readerPays };
  });
}

/** Changes them all. @throws Refusal `forbidden`; InvalidInput with the path of every fault. */
export async function changeLendingSettings(
  ctx: Ctx,
  { id, code }: Pick<Library, "id" | "code">,
  given: unknown,
): Promise<void> {
  if (!mayAdministerLibrary(ctx.principal, id)) throw new Refusal("forbidden");
  const result = lendingSettingsShape.safeParse(given);
  if (!result.success) {
    const faults = result.error.issues.map(({ path, message }) => [path.join("."), message]);
    throw new InvalidInput(Object.fromEntries(faults.toReversed()));
  }
  const settings = result.data;
  const branches = (await branchesOf(ctx, [code])).get(code) ?? new Map();
  if (settings.pickupBranches.some((branch) => !branches.has(branch)))
    throw new InvalidInput({ pickupBranches: "choice-unknown" });
  const person = ctx.principal.kind === "person" ? ctx.principal.id : null;
  const before = await lendingSettings(ctx, id);
  if (JSON.stringify(before) === JSON.stringify(settings)) return;
  await putSettings(ctx, id, settings, person);
  await audit(ctx, "lending.settings-changed", code, { before, after: settings }, id);
}
