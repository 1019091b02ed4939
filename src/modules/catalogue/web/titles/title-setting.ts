import type { Locale } from "#kernel/i18n";
import type { FindWords, TitleWords } from "../../messages/pages-index.ts";
import type { Places } from "../places.ts";

/** What every part of a title's page is written with. */
export type TitleSetting = {
  readonly t: TitleWords;
  /** The words of finding: forms and facts have the same names there. */
  readonly find: FindWords;
  readonly locale: Locale;
  readonly places: Places;
};
