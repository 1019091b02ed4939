import { InvalidInput, Refusal } from "#kernel/access";
import { audit } from "#kernel/audit";
import { sealSecret } from "#kernel/secrets";
import type { Ctx } from "#kernel/tenancy";
import {
  hostOf,
  isSecured,
  systemSettings,
  type SystemSettings,
} from "../../model/own-system/settings.ts";
import {
  type OwnSystemRow,
  readOwnSystem,
  switchOwnSystem,
  writeOwnSystem,
} from "../../store/own-system/settings.ts";
import { sealedFor } from "./access.ts";
import { isHere } from "./ncip/initiator.ts";
import { libraryToConnect } from "./policy.ts";

/** What was typed: settings as the model has them, and a secret that is new, kept, or taken away. */
export type OwnSystemInput = {
  readonly settings: unknown;
  readonly secret: { readonly new: string } | "keep" | "none";
};

export type OwnSystemSet = {
  readonly settings: SystemSettings;
  readonly hasSecret: boolean;
  readonly off: boolean;
};

/** How lending reaches into the visitor's library's own system; null where that is not set. */
export async function ownSystemSet(ctx: Ctx): Promise<OwnSystemSet | null> {
  libraryToConnect(ctx);
  const row = await readOwnSystem(ctx);
  return row && { settings: row.settings, hasSecret: row.sealed !== null, off: row.off };
}

/**
 * Sets how lending reaches into the library's own system, and turns that on. The secret is stored
 * sealed and never read out again; it is not kept for another address, which could be anybody's.
 * @throws InvalidInput with what cannot be used
 */
export async function saveOwnSystem(ctx: Ctx, input: OwnSystemInput): Promise<void> {
  const library = libraryToConnect(ctx);
  const settings = checkedSettings(ctx, input.settings);
  const sealed = await sealedSecret(ctx, input.secret, settings, await readOwnSystem(ctx));
  await writeOwnSystem(ctx, settings, sealed);
  await audit(ctx, "lending.own-system-set", library, {
    kind: settings.kind,
    host: hostOf(settings),
    secret: typeof input.secret === "string" ? input.secret : "new",
  });
}

/** Turns it off or on; the settings stay. @throws Refusal `not-found` where nothing is set */
export async function turnOwnSystem(ctx: Ctx, on: boolean): Promise<void> {
  const library = libraryToConnect(ctx);
  if (!(await readOwnSystem(ctx))) throw new Refusal("not-found");
  if (await switchOwnSystem(ctx, on))
    await audit(ctx, `lending.own-system-turned-${on ? "on" : "off"}`, library);
}

function checkedSettings(ctx: Pick<Ctx, "config">, input: unknown): SystemSettings {
  const read = systemSettings.safeParse(input);
  if (!read.success)
    throw new InvalidInput(
      Object.fromEntries(
        read.error.issues.map(({ path: [name = "kind"], message }) => [
          String(name),
          message.startsWith("system-") ? message : (usualFaults[String(name)] ?? "system-form"),
        ]),
      ),
    );
  refuseUnsecured(ctx, read.data);
  return read.data;
}

/** What is wrong within a field that holds many. */
const usualFaults: Readonly<Record<string, string>> = { accounts: "system-accounts" };

/** Readers' cards go over this line. */
function refuseUnsecured({ config }: Pick<Ctx, "config">, settings: SystemSettings): void {
  if (isSecured(settings) || config.UNSECURED_SYSTEMS || settings.kind === "none") return;
  const host = settings.kind === "sip2" ? settings.host : new URL(settings.address).hostname;
  if (isHere(host)) return;
  throw new InvalidInput({ [settings.kind === "sip2" ? "tls" : "address"]: "system-not-secured" });
}

async function sealedSecret(
  ctx: Ctx,
  secret: OwnSystemInput["secret"],
  settings: SystemSettings,
  before: OwnSystemRow | null,
): Promise<string | null> {
  if (secret === "none" || settings.kind === "none") return null;
  if (secret === "keep") {
    if (!before?.sealed) return null;
    if (hostOf(before.settings) !== hostOf(settings))
      throw new InvalidInput({ secret: "system-secret-again" });
    return before.sealed;
  }
  if (secret.new.length > 500) throw new InvalidInput({ secret: "system-long" });
  return sealSecret(ctx.config, sealedFor(ctx.library ?? ""), secret.new);
}
