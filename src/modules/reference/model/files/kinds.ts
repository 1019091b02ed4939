import type { FileKind } from "./file.ts";

const OOXML = "application/vnd.openxmlformats-officedocument";
const ODF = "application/vnd.oasis.opendocument";

const picture = (type: string, ...endings: FileKind["endings"]) => ({
  type,
  endings,
  picture: true,
});
const paper = (type: string, ...endings: FileKind["endings"]) => ({
  type,
  endings,
  picture: false,
});

const KINDS: readonly FileKind[] = [
  picture("image/png", "png"),
  picture("image/jpeg", "jpg", "jpeg"),
  picture("image/gif", "gif"),
  picture("image/webp", "webp"),
  picture("image/avif", "avif"),
  // Few browsers show what phones of one maker take.
  paper("image/heic", "heic", "heif"),
  paper("application/pdf", "pdf"),
  paper(`${OOXML}.wordprocessingml.document`, "docx"),
  paper(`${OOXML}.spreadsheetml.sheet`, "xlsx"),
  paper(`${OOXML}.presentationml.presentation`, "pptx"),
  paper(`${ODF}.text`, "odt"),
  paper(`${ODF}.spreadsheet`, "ods"),
  paper(`${ODF}.presentation`, "odp"),
];

/** Other names of the same. */
const ALSO: Readonly<Record<string, string>> = {
  "image/apng": "image/png",
  "image/heif": "image/heic",
};

/** Plain text, whatever is written in it: it is given out as text, and saved under an ending that opens as text. */
export const PLAIN_TEXT = paper("text/plain", "txt", "md", "csv", "log", "bib", "ris", "srt");

/** What a browser's file chooser offers. */
export const ACCEPTED = [...KINDS, PLAIN_TEXT]
  .flatMap(({ endings }) => endings.map((ending) => `.${ending}`))
  .join(",");

/** The kind of this media type; null where such files are not taken. */
export function kindOfType(type: string): FileKind | null {
  const usual = ALSO[type] ?? type;
  return KINDS.find((kind) => kind.type === usual) ?? null;
}

/** Whether a file given out under this type can be shown as a picture. */
export function isPicture(type: string): boolean {
  return KINDS.some((kind) => kind.type === type && kind.picture);
}
