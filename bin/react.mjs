import { createRequire } from "node:module";

/**
 * Loads React without its checks for developers, which make a page cost four times as much. It asks
 * NODE_ENV while it is loaded and never again, so the setting itself stays as it was given.
 */
export function loadReact() {
  const require = createRequire(import.meta.url);
  const given = process.env.NODE_ENV;
  process.env.NODE_ENV = "production";
  for (const part of ["react", "react/jsx-runtime", "react-dom/server"]) require(part);
  if (given === undefined) delete process.env.NODE_ENV;
  else process.env.NODE_ENV = given;
}
