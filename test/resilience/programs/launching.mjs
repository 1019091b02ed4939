// Launches launched.mjs the way the command launches the application.
import { join } from "node:path";
import { launch } from "../../../bin/launch.mjs";

process.exitCode = await launch(join(import.meta.dirname, "launched.mjs"), process.argv.slice(2));
