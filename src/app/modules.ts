import type { ModuleManifest } from "#kernel/manifest";
import { manifest as catalogue } from "../modules/catalogue/module.ts";
import { manifest as directory } from "../modules/directory/module.ts";
import { accountModule } from "../modules/account/module.ts";

const cooperation: readonly ModuleManifest[] = [directory, catalogue];

/** Every module of this deployment, in the order of the bar. A line less here is a module less. */
export const modules: readonly ModuleManifest[] = [...cooperation, accountModule(cooperation)];
