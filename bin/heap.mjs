import { totalmem } from "node:os";

const MB = 1024 * 1024;
const HEAP_MB = 1024;

/**
 * Flags that keep the heap of the product within what it needs. On a large machine V8 lets it grow to four
 * times what lives in it before it looks for garbage: loading a catalogue would take 850 MB where 450 do.
 * The index is outside of it. NODE_OPTIONS can set another limit; a small machine's own is kept.
 */
export function heapLimit() {
  const chosen = /--max[-_](old[-_]space|heap)[-_]size/.test(process.env.NODE_OPTIONS ?? "");
  const usual = Math.min(totalmem(), process.constrainedMemory?.() || Infinity) / 4;
  return chosen || usual <= HEAP_MB * MB ? [] : [`--max-old-space-size=${HEAP_MB}`];
}
