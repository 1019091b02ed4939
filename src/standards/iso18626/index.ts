export * from "./codes.ts";
export type * from "./message.ts";
