import { handles, type ModuleManifest } from "#kernel/manifest";
import { IMPORT } from "./actions/imports/import-job.ts";
import { titleSource } from "./actions/search/title-source.ts";
import { loadDelivery } from "./jobs/load-delivery.ts";

/** The union catalogue: what the libraries have, on one shelf. */
export const manifest: ModuleManifest = {
  name: "catalogue",
  jobs: [handles(IMPORT, loadDelivery)],
  search: [titleSource],
};
