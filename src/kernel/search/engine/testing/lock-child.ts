// Holds the lock of a directory until it is killed.
import { writeSync } from "node:fs";
import { lockDirectory } from "../store/lock.ts";

lockDirectory(process.argv[2] ?? ".");
writeSync(1, "locked\n");
setInterval(() => undefined, 1000);
