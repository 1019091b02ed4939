// Loaded before every program that launch.mjs runs. The channel to the launcher closes when the
// launcher dies, also by kill -9; then this process ends like on `kill`, by force if it hangs.
import { isMainThread } from "node:worker_threads";
import { loadReact } from "./react.mjs";

const graceMilliseconds = 15_000;

if (isMainThread && process.channel) {
  process.channel.unref();
  process.once("disconnect", () => {
    setTimeout(() => process.exit(1), graceMilliseconds).unref();
    process.kill(process.pid, "SIGTERM");
  });
}

if (isMainThread && process.argv[2] === "start") loadReact();
