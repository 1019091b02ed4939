// Bundles and launches placed.tsx as bin/run.mjs does, without asking for a build of the product.
import { join } from "node:path";
import { bundleScript } from "../../../bin/build.mjs";
import { launch } from "../../../bin/launch.mjs";

const bundle = await bundleScript(join(import.meta.dirname, "placed.tsx"));
process.exitCode = await launch(bundle, process.argv.slice(2));
