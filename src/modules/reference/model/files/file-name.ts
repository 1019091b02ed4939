import type { FileKind } from "./file.ts";

const LONGEST = 120;
/** Marks of direction turn `gpj.exe` into what reads as `exe.jpg`. */
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
/** No part of a name in one system of files or another. */
const FORBIDDEN = /[\p{Cc}<>:"/\\|?*]+/gu;

/**
 * The name under which a sent file is kept: its last part, without what could deceive, and with an
 * ending that fits what the file is.
 */
export function fileNameOf(given: string, { endings }: FileKind): string {
  const last = given.split(/[/\\]/).at(-1) ?? "";
  const clean = last
    .toWellFormed()
    .normalize("NFC")
    .replace(DIRECTION, "")
    .replace(FORBIDDEN, "-")
    .replace(/^[.\s]+|[.\s]+$/g, "");
  const ending = /\.([A-Za-z0-9]{1,5})$/.exec(clean)?.[1]?.toLowerCase() ?? "";
  const fits = endings.includes(ending);
  const stem = fits ? clean.slice(0, -(ending.length + 1)) : clean;
  const short = [...stem].slice(0, LONGEST).join("").trim() || "file";
  return `${short}.${fits ? ending : endings[0]}`;
}
