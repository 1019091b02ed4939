import { InvalidInput, Refusal } from "#kernel/access";
import { audit } from "#kernel/audit";
import { sealSecret } from "#kernel/secrets";
import type { Ctx } from "#kernel/tenancy";
import {
  hostOf,
  isSecured,
  sendsSecret,
  targetSettings,
  type TargetSettings,
} from "../../model/availability/target.ts";
import { libraryToConnect } from "../../policy.ts";
import {
  readTarget,
  switchTarget,
  type TargetRow,
  writeTarget,
} from "../../store/availability-targets.ts";
import { sealedFor } from "./ask-library.ts";
import { isHere } from "./connectors/web.ts";
import { forgetAskable } from "./live-title.ts";

/** What was typed: settings as the model has them, and a password that is new, kept, or taken away. */
export type TargetInput = {
  readonly settings: unknown;
  readonly secret: { readonly new: string } | "keep" | "none";
};

/** How the visitor's library's own system is asked; null where that is not set. */
export async function ownTarget(ctx: Ctx): Promise<TargetRow | null> {
  libraryToConnect(ctx);
  return readTarget(ctx);
}

/**
 * Sets how the library's own system is asked, and turns that on. The password is stored sealed and
 * never read out again; it is not kept for another address, which could be anybody's.
 * @throws InvalidInput with what cannot be used
 */
export async function saveTarget(ctx: Ctx, input: TargetInput): Promise<void> {
  const library = libraryToConnect(ctx);
  const settings = checkedSettings(ctx, input.settings);
  const sealed = await sealedSecret(ctx, input.secret, settings, await readTarget(ctx));
  await writeTarget(ctx, settings, sealed);
  await audit(ctx, "catalogue.availability-set", library, {
    connector: settings.connector,
    host: hostOf(settings),
    password: input.secret === "keep" || input.secret === "none" ? input.secret : "new",
  });
  forgetAskable(ctx);
}

/** Turns asking off or on; the settings stay. @throws Refusal `not-found` where nothing is set */
export async function turnTarget(ctx: Ctx, on: boolean): Promise<void> {
  const library = libraryToConnect(ctx);
  if (!(await readTarget(ctx))) throw new Refusal("not-found");
  if (!(await switchTarget(ctx, on))) return;
  await audit(ctx, `catalogue.availability-turned-${on ? "on" : "off"}`, library);
  forgetAskable(ctx);
}

/** Settings as they can be used. @throws InvalidInput by field, each with the code of what is wrong */
export function checkedSettings(ctx: Pick<Ctx, "config">, input: unknown): TargetSettings {
  const read = targetSettings.safeParse(input);
  if (!read.success)
    throw new InvalidInput(
      Object.fromEntries(
        read.error.issues.map(({ path, message }) => [
          path.join(".") || "connector",
          message.startsWith("target-") ? message : "target-form",
        ]),
      ),
    );
  refuseUnsecured(ctx, read.data);
  return read.data;
}

/** SIP2 shows readers' business, and a password is one: neither is sent so that others can read it. */
function refuseUnsecured({ config }: Pick<Ctx, "config">, settings: TargetSettings): void {
  const secret = settings.connector === "sip2" || sendsSecret(settings);
  if (!secret || isSecured(settings) || config.UNSECURED_SYSTEMS) return;
  const host = "host" in settings ? settings.host : new URL(settings.address).hostname;
  if (isHere(host)) return;
  throw new InvalidInput({ ["host" in settings ? "tls" : "address"]: "target-not-secured" });
}

async function sealedSecret(
  ctx: Ctx,
  secret: TargetInput["secret"],
  settings: TargetSettings,
  before: TargetRow | null,
): Promise<string | null> {
  if (secret === "none") return null;
  if (secret === "keep") {
    if (!before?.sealed) return null;
    if (hostOf(before.settings) !== hostOf(settings))
      throw new InvalidInput({ secret: "target-secret-again" });
    return before.sealed;
  }
  if (secret.new.length > 500) throw new InvalidInput({ secret: "target-form" });
  return sealSecret(ctx.config, sealedFor({ library: ctx.library ?? "" }), secret.new);
}
