import { mayCoordinateNetwork, Refusal } from "#kernel/access";
import { audit } from "#kernel/audit";
import type { Ctx } from "#kernel/tenancy";
import { defaultSettings, type RotaSettings } from "../../model/rota/settings.ts";
import {
  type NetworkSettings,
  networkSettingsShape,
} from "../../model/settings/network-settings.ts";
import { putNetworkSettings, readNetworkSettings } from "../../store/settings/network-settings.ts";
import { checkedInput } from "../exchange/act-input.ts";

/** By what rotas are made in this network. */
export async function rotaSettings(ctx: Ctx): Promise<RotaSettings> {
  const stored = networkSettingsShape.safeParse((await readNetworkSettings(ctx)) ?? {});
  return { ...defaultSettings, ...(stored.success ? stored.data : {}) };
}

/** Changes over how long lending is balanced. @throws Refusal `forbidden`; InvalidInput by field. */
export async function changeRotaSettings(
  ctx: Ctx,
  given: Partial<Record<keyof NetworkSettings, unknown>>,
): Promise<void> {
  if (!mayCoordinateNetwork(ctx.principal)) throw new Refusal("forbidden");
  const settings = checkedInput(networkSettingsShape, given);
  const person = ctx.principal.kind === "person" ? ctx.principal.id : null;
  await putNetworkSettings(ctx, settings, person);
  await audit(ctx, "lending.network-settings-changed", "network", settings);
}
