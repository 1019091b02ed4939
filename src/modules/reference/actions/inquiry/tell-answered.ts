import { isLocale } from "#kernel/i18n";
import { notify } from "#kernel/notices";
import { type Ctx, libraryName } from "#kernel/tenancy";
import type { Inquiry } from "../../model/inquiry/inquiry.ts";
import { isLive } from "../../model/inquiry/states.ts";
import { readAsker } from "../../store/readers.ts";
import { libraryById } from "#kernel/tenancy";
import { inquiryKey } from "../mail/inquiry-thread.ts";
import { ANSWERED } from "../notices.ts";

/**
 * Tells a reader who was signed in that staff have answered, unless they wait at a screen and see it. Who
 * gave an address has the answer itself by mail, and needs no second letter.
 */
export async function tellAnswered(own: Ctx, row: Inquiry): Promise<void> {
  if (isLive(row.state)) return;
  const asker = await readAsker(own, row.id);
  if (!asker?.person || asker.email) return;
  const library = await libraryById(own, row.library);
  const locale = isLocale(row.language) ? row.language : own.locale;
  await notify(own, {
    kind: ANSWERED,
    person: asker.person,
    library: row.library,
    subjectKey: inquiryKey(row.id),
    href: `/my/questions/${row.id}`,
    params: { library: libraryName(library, locale) },
  });
}
