import { deliverMail, MAIL_DELIVER } from "#kernel/mail";
import { handles, type ModuleManifest } from "#kernel/manifest";
import { routes } from "./web/routes.ts";

/**
 * The pages of a person, and the work of the kernel parts beneath them. It shows what the other
 * modules bring for a person, so it is made from their manifests.
 */
export function accountModule(_others: readonly ModuleManifest[]): ModuleManifest {
  return { name: "account", routes, jobs: [handles(MAIL_DELIVER, deliverMail)] };
}
