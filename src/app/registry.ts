import type {
  ChangeFollower,
  DeskDoor,
  HarvestSource,
  ModuleManifest,
  Place,
  SearchSource,
} from "#kernel/manifest";
import type { PrivacyHandler } from "#kernel/privacy";

/** What the modules bring together, by registry; order is the modules' order. */
export function searchSources(modules: readonly ModuleManifest[]): readonly SearchSource[] {
  return modules.flatMap(({ search = [] }) => search);
}

export function changeFollowers(modules: readonly ModuleManifest[]): readonly ChangeFollower[] {
  return modules.flatMap(({ followers = [] }) => followers);
}

export function harvestSources(modules: readonly ModuleManifest[]): readonly HarvestSource[] {
  return modules.flatMap(({ harvest = [] }) => harvest);
}

export function places(
  modules: readonly ModuleManifest[],
): readonly { place: Place; href: string }[] {
  return modules.flatMap((module) => module.places ?? []);
}

export function deskDoors(modules: readonly ModuleManifest[]): readonly DeskDoor[] {
  return modules.flatMap(({ desk = [] }) => desk);
}

export function privacyHandlers(modules: readonly ModuleManifest[]): readonly PrivacyHandler[] {
  return modules.flatMap(({ privacy }) => (privacy ? [privacy] : []));
}
