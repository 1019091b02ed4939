import { z } from "zod";
import { isId } from "#kernel/ids";
import type { Signal } from "../follow/hub.ts";
import { parsed } from "../parsed.ts";

/** What one process tells the others at a time. */
export type Telling = { readonly wake: readonly string[]; readonly signals: readonly Signal[] };

/** PostgreSQL takes payloads of NOTIFY shorter than 8000 bytes. */
const MOST_BYTES = 7900;

const id = z.string().refine((text) => isId(text));
const schema = z.object({
  from: z.string(),
  wake: z.array(id).default([]),
  signals: z.array(z.object({ stream: id, from: z.string(), kind: z.string() })).default([]),
});

/** Writes what is to be told as payloads, as few as hold it; what is too long for one is left out. */
export function writePayloads(from: string, { wake, signals }: Telling): readonly string[] {
  const parts = [
    ...wake.map((stream) => ({ wake: [stream] })),
    ...signals.map((signal) => ({ signals: [signal] })),
  ];
  const payloads: string[] = [];
  let now = { from, wake: [] as string[], signals: [] as Signal[] };
  let size = Buffer.byteLength(JSON.stringify(now));
  for (const part of parts) {
    const more = Buffer.byteLength(JSON.stringify(part));
    if (more > MOST_BYTES / 2) continue;
    if (size + more > MOST_BYTES) {
      payloads.push(JSON.stringify(now));
      now = { from, wake: [], signals: [] };
      size = Buffer.byteLength(JSON.stringify(now));
    }
    if ("wake" in part) now.wake.push(...part.wake);
    else now.signals.push(...part.signals);
    size += more;
  }
  if (now.wake.length + now.signals.length > 0) payloads.push(JSON.stringify(now));
  return payloads;
}

/** Reads a payload. @returns null for our own, and for what is none. */
export function readPayload(own: string, payload: string): Telling | null {
  const read = schema.safeParse(parsed(payload));
  return read.success && read.data.from !== own ? read.data : null;
}
