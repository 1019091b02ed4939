import type { ModuleManifest } from "#kernel/manifest";
import { catalogueModule } from "../modules/catalogue/module.ts";
import { directoryModule } from "../modules/directory/module.ts";
import {
  auditedThings,
  copyFinder,
  deedWords,
  deskDoors,
  linkCards,
  systemDoors,
  titleOffers,
} from "./registry.ts";
import { manifest as lending } from "../modules/lending/module.ts";
import { referenceModule } from "../modules/reference/module.ts";
import { manifest as spaces } from "../modules/spaces/module.ts";
import { accountModule } from "../modules/account/module.ts";

const cooperation: readonly ModuleManifest[] = [
  directoryModule({
    doors: () => deskDoors(modules),
    deeds: () => deedWords(modules),
    audited: () => auditedThings(modules),
    copies: () => copyFinder(modules),
    systems: () => systemDoors(modules),
  }),
  catalogueModule({ offers: () => titleOffers(modules) }),
  lending,
  referenceModule({ cards: () => linkCards(modules) }),
  spaces,
];

/**
 * Every module of this deployment. A line less here is a module less. The account comes first, for it
 * asks strangers to sign in before any module's pages of a person are reached.
 */
export const modules: readonly ModuleManifest[] = [accountModule(cooperation), ...cooperation];
