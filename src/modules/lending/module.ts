import type { ModuleManifest } from "#kernel/manifest";
import { refusalStatus } from "./errors.ts";
import { isKey, words } from "./messages/index.ts";
import { routes } from "./web/routes.ts";

/** From click to loan: what one library borrows from another. */
export const manifest: ModuleManifest = {
  name: "lending",
  routes,
  refusals: {
    status: refusalStatus,
    words: (locale) => (code, values) => (isKey(code) ? words(locale)(code, values) : code),
  },
};
