import { InvalidInput } from "#kernel/access";
import type { Ctx, Library } from "#kernel/tenancy";
import { readSites } from "../../model/desk/sites.ts";
import { changeDesk, deskSettings } from "./settings.ts";

/**
 * Says which pages may hold a library's question window, and in which colour. What else is set of the
 * desk stays as it is. @throws Refusal `forbidden`; InvalidInput `sites`, `hue`
 */
export async function setWidget(
  ctx: Ctx,
  library: Pick<Library, "id" | "code">,
  typed: { readonly sites: string; readonly hue: string },
): Promise<void> {
  const { sites, wrong } = readSites(typed.sites);
  if (wrong !== null) throw new InvalidInput({ sites: "setting-wrong" });
  const hue = typed.hue === "" ? null : Number(typed.hue);
  const settings = await deskSettings(ctx, library.id);
  await changeDesk(ctx, library, { ...settings, sites, hue });
}
