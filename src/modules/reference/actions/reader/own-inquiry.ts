import { InvalidInput } from "#kernel/access";
import { readAddress } from "#kernel/identity";
import type { Library } from "#kernel/tenancy";
import { refusal } from "../../errors.ts";
import type { DeskSettings } from "../../model/desk/settings.ts";
import { isEnded } from "../../model/inquiry/states.ts";
import { entriesAfter } from "../../store/entries.ts";
import { patchInquiry } from "../../store/inquiries.ts";
import { putEmail, readAsker } from "../../store/readers.ts";
import { deskSettings } from "../desk/settings.ts";
import { ended } from "../inquiry/end.ts";
import { erase } from "../inquiry/erase.ts";
import { byCode, type Comer, holdByCode } from "../inquiry/by-code.ts";
import { readerSays, type Saying } from "../inquiry/say.ts";
import { libraryById } from "#kernel/tenancy";
import { othersTold } from "./others-told.ts";
import type { Inquiry } from "../../model/inquiry/inquiry.ts";
import type { Entry } from "../../model/inquiry/entry.ts";
import type { Asker } from "../../model/inquiry/asker.ts";

/** What a reader sees of their own inquiry. */
export type OwnInquiry = {
  readonly row: Inquiry;
  readonly library: Library;
  readonly settings: DeskSettings;
  readonly asker: Asker | null;
  readonly entries: readonly Entry[];
  /** Names of other libraries by id, where the home library lets its readers know them. */
  readonly others: ReadonlyMap<string, string>;
};

/** So much of a thread stands on a page. */
const MOST = 2000;

/** The inquiry that a code opens, as its reader sees it. @throws Refusal `not-found` */
export function ownInquiry(comer: Comer, code: string): Promise<OwnInquiry> {
  return byCode(comer, code, async (own, row) => ({
    row,
    library: await libraryById(own, row.library),
    settings: await deskSettings(own, row.library),
    asker: await readAsker(own, row.id),
    entries: await entriesAfter(own, row.id, { after: 0, limit: MOST, audience: "reader" }),
    others: await othersTold(own, row.library),
  }));
}

/** Says something in one's own inquiry. @returns its number @throws Refusal, InvalidInput */
export function sayInOwn(comer: Comer, code: string, saying: Saying): Promise<number> {
  return holdByCode(comer, code, (own, row) => readerSays(own, row, saying));
}

/** Ends one's own inquiry: as answered where somebody has answered, else it is withdrawn. */
export function endOwn(comer: Comer, code: string): Promise<void> {
  return holdByCode(comer, code, (own, row) =>
    ended(own, row, row.firstAnswerAt ? "finish" : "withdraw"),
  );
}

/** Has answers sent by e-mail too. @throws InvalidInput `email` */
export async function mailOwn(comer: Comer, code: string, typed: string): Promise<void> {
  const { email } = readAddress(typed);
  await holdByCode(comer, code, async (own, row) => {
    if (isEnded(row.state) && row.state !== "answered") throw refusal("inquiry-ended");
    await putEmail(own, row, email);
  });
}

/** Says how one was served: 1 to 3, with words where somebody has some. @throws InvalidInput */
export async function rateOwn(
  comer: Comer,
  code: string,
  { satisfaction, words }: { readonly satisfaction: number; readonly words: string },
): Promise<void> {
  if (![1, 2, 3].includes(satisfaction)) throw new InvalidInput({ satisfaction: "choice-unknown" });
  if (words.length > 2000) throw new InvalidInput({ words: "text-long" });
  await holdByCode(comer, code, (own, row) =>
    patchInquiry(own, row.id, { satisfaction, praise: words || null }),
  );
}

/** Erases one's own inquiry, with what became a part of it: only figures remain. */
export function eraseOwn(comer: Comer, code: string): Promise<void> {
  return holdByCode(comer, code, erase);
}
