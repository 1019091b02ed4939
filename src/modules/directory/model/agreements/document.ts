/** A paper of an agreement: the signed contract, a price list, minutes. */
export type AgreementDocument = {
  readonly id: string;
  readonly sha256: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
  readonly addedAt: Date;
  readonly addedBy: string;
  readonly removed: boolean;
};

export const MOST_DOCUMENT_BYTES = 10 * 1024 * 1024;

const ZIP = [0x50, 0x4b, 0x03, 0x04];
type Kind = { readonly ending: RegExp; readonly type: string; readonly begins: readonly number[] };

/** What papers are: the ending says which, the first bytes must agree. */
const KINDS: readonly Kind[] = [
  { ending: /\.pdf$/i, type: "application/pdf", begins: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { ending: /\.png$/i, type: "image/png", begins: [0x89, 0x50, 0x4e, 0x47] },
  { ending: /\.jpe?g$/i, type: "image/jpeg", begins: [0xff, 0xd8, 0xff] },
  { ending: /\.odt$/i, type: "application/vnd.oasis.opendocument.text", begins: ZIP },
  {
    ending: /\.docx$/i,
    type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    begins: ZIP,
  },
];

/** The media type of a paper; null for what is no kind of file that is taken here. */
export function documentType(name: string, start: Uint8Array): string | null {
  const kind = KINDS.find(({ ending }) => ending.test(name));
  return kind?.begins.every((byte, at) => start[at] === byte) ? kind.type : null;
}

/** A name fit for lists and files: without folders, not endless. */
export function documentName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? "";
  const dot = last.lastIndexOf(".");
  return `${last.slice(0, Math.max(dot, 0)).slice(0, 100)}${dot < 0 ? "" : last.slice(dot)}`;
}
