import { Refusal, systemPrincipal } from "#kernel/access";
import type { Locale } from "#kernel/i18n";
import type { LibraryId } from "#kernel/ids";
import type { Ctx, Run, Visitor } from "#kernel/tenancy";
import { readCode } from "../../model/inquiry/reader-code.ts";
import { holdInquiry, inquiryOfKey, readInquiry } from "../../store/inquiries.ts";
import { keyHash } from "./ask.ts";
import type { Inquiry } from "../../model/inquiry/inquiry.ts";

/** What is needed to come with a code. */
export type Comer = { readonly run: Run; readonly locale: Locale };

/** Whoever has the code may be anybody: the software looks, in the name of the inquiry's library. */
function inNameOf(library: LibraryId | null, locale: Locale): Visitor {
  return {
    principal: systemPrincipal("a reader with the code of an inquiry"),
    library,
    locale,
    reach: "software",
  };
}

/** The inquiry that a code opens. @throws Refusal `not-found` */
async function found(
  { run, locale }: Comer,
  typed: string,
): Promise<{ readonly id: string; readonly library: LibraryId }> {
  const code = readCode(typed);
  if (code === null) throw new Refusal("not-found");
  const place = await run(inNameOf(null, locale), (ctx) => inquiryOfKey(ctx, keyHash(code)));
  if (!place) throw new Refusal("not-found");
  return place;
}

/** Whether a code opens anything. */
export async function isKnown(comer: Comer, code: string): Promise<boolean> {
  return (
    (await comer.run(inNameOf(null, comer.locale), (ctx) => inquiryOfKey(ctx, keyHash(code)))) !==
    null
  );
}

/** Looks at the inquiry that a code opens. @throws Refusal `not-found` */
export async function byCode<T>(
  comer: Comer,
  code: string,
  work: (own: Ctx, row: Inquiry) => Promise<T>,
): Promise<T> {
  const { id, library } = await found(comer, code);
  return comer.run(inNameOf(library, comer.locale), async (own) => {
    const row = await readInquiry(own, id);
    if (!row) throw new Refusal("not-found");
    return work(own, row);
  });
}

/** Does something with the inquiry that a code opens, held until it is done. @throws Refusal `not-found` */
export async function holdByCode<T>(
  comer: Comer,
  code: string,
  work: (own: Ctx, row: Inquiry) => Promise<T>,
): Promise<T> {
  const { id, library } = await found(comer, code);
  return comer.run(inNameOf(library, comer.locale), async (own) => {
    const row = await holdInquiry(own, id);
    if (!row) throw new Refusal("not-found");
    return work(own, row);
  });
}
