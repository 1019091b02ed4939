import type { Library } from "#kernel/tenancy";
import type { DeskSettings } from "../../model/desk/settings.ts";
import { deskSettings } from "../desk/settings.ts";
import { byCode, type Comer } from "../inquiry/by-code.ts";
import { libraryById } from "#kernel/tenancy";

/** A library with how it runs its desk. */
export type WindowDesk = { readonly library: Library; readonly settings: DeskSettings };

/** The desk of the inquiry that a code opens. @throws Refusal `not-found` */
export function deskOfCode(comer: Comer, code: string): Promise<WindowDesk> {
  return byCode(comer, code, async (own, { library }) => ({
    library: await libraryById(own, library),
    settings: await deskSettings(own, library),
  }));
}
