export { type DublinCore, type DublinCoreElement, dublinCoreElements } from "./elements.ts";
export { oaiDc, srwDc, writeOaiDc, writeSrwDc } from "./write.ts";
