import { deskWords } from "../../messages/desk-index.ts";
import { isCannedKey } from "../../messages/canned-index.ts";
import { unknownVariables } from "../../model/canned/template.ts";
import type { CannedSeat } from "./canned-seat.ts";

/** What is wrong, and how to mend it; `body` is what was typed where something in it cannot be filled in. */
export function faultText({ t, locale }: CannedSeat, code: string, body = ""): string {
  const names = unknownVariables(body)
    .map((name) => `{${name}}`)
    .join(" ");
  return isCannedKey(code) ? t(code, { names }) : deskWords(locale)("setting-wrong");
}
