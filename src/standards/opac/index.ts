export type { OpacCirculation, OpacHolding } from "./holding.ts";
export { opacSchema, writeOpacXml } from "./write.ts";
