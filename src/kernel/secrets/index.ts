export { openSecret, sealSecret } from "./seal.ts";
