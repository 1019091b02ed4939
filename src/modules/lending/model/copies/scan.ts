/** What a scan may be: PDF, or a picture; the first bytes say so, not the name. */
const KINDS = [
  { type: "application/pdf", begins: [0x25, 0x50, 0x44, 0x46, 0x2d], ending: "pdf" },
  { type: "image/jpeg", begins: [0xff, 0xd8, 0xff], ending: "jpg" },
  { type: "image/png", begins: [0x89, 0x50, 0x4e, 0x47], ending: "png" },
  { type: "image/tiff", begins: [0x49, 0x49, 0x2a, 0x00], ending: "tif" },
  { type: "image/tiff", begins: [0x4d, 0x4d, 0x00, 0x2a], ending: "tif" },
] as const;

/** So many first bytes tell the kind. */
const KIND_BYTES = 8;

export type ScanKind = { readonly type: string; readonly ending: string };

/** Tells the kind of a file by its first bytes; null for what is no scan. */
export const scanTest = {
  bytes: KIND_BYTES,
  kindOf: (start: Uint8Array): ScanKind | null =>
    KINDS.find(({ begins }) => begins.every((byte, at) => start[at] === byte)) ?? null,
} as const;

/** The most bytes of a scan. */
export const MOST_SCAN_BYTES = 120 * 1024 * 1024;

/** How often and how long a delivered copy may be opened. */
export const COPY_LIMITS = {
  views: { usual: 5, most: 10 },
  days: { usual: 14, most: 60 },
} as const;

/** The declaration that is shown now; a change of its words is a new version. */
export const DECLARATION = "2026-11";
