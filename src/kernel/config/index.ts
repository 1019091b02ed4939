export { type Config, ConfigFaults, readConfig } from "./config.ts";
export { exampleEnv } from "./example.ts";
export { packageRoot } from "./root.ts";
