import type { ModuleManifest } from "#kernel/manifest";

/** Every module of this deployment, in the order of the bar. A line less here is a module less. */
export const modules: readonly ModuleManifest[] = [];
