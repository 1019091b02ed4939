import { type Principal, Refusal, systemPrincipal } from "#kernel/access";
import type { Locale } from "#kernel/i18n";
import { isId, type LibraryId } from "#kernel/ids";
import type { Ctx, Run, Visitor } from "#kernel/tenancy";
import { readCode } from "../../model/inquiry/reader-code.ts";
import { holdInquiry, inquiryOfKey, readInquiry } from "../../store/inquiries.ts";
import { inquiryOfPerson } from "../../store/own-inquiries.ts";
import { keyHash } from "./ask.ts";
import type { Inquiry } from "../../model/inquiry/inquiry.ts";

/** What is needed to come with a code; who is signed in may come to their own without one. */
export type Comer = {
  readonly run: Run;
  readonly locale: Locale;
  readonly principal?: Principal;
};

/** In the place of a code: an inquiry that the comer asked while they were signed in. */
export const ownKey = (id: string): string => `own:${id}`;

/** Whoever has the code may be anybody: the software looks, in the name of the inquiry's library. */
function inNameOf(library: LibraryId | null, locale: Locale): Visitor {
  return {
    principal: systemPrincipal("a reader with the code of an inquiry"),
    library,
    locale,
    reach: "software",
  };
}

/** An inquiry that somebody's code has opened: who has it may come back to it without looking again. */
export type OpenedInquiry = { readonly id: string; readonly library: LibraryId };

/** The inquiry that a code opens, or the comer's own. @throws Refusal `not-found` */
export async function openedBy(comer: Comer, typed: string): Promise<OpenedInquiry> {
  const own = /^own:([0-9a-f-]{36})$/.exec(typed)?.[1];
  if (own !== undefined) return openedByOwner(comer, own);
  const { run, locale } = comer;
  const code = readCode(typed);
  if (code === null) throw new Refusal("not-found");
  const place = await run(inNameOf(null, locale), (ctx) => inquiryOfKey(ctx, keyHash(code)));
  if (!place) throw new Refusal("not-found");
  return place;
}

/** Whoever is signed in sees what they asked, and nothing else: the row says which library is concerned. */
async function openedByOwner(
  { run, locale, principal }: Comer,
  id: string,
): Promise<OpenedInquiry> {
  if (principal?.kind !== "person" || !isId(id)) throw new Refusal("not-found");
  const opened = await run({ principal, library: null, locale }, (ctx) =>
    inquiryOfPerson(ctx, id, principal.id),
  );
  if (!opened) throw new Refusal("not-found");
  return opened;
}

/** Looks at the inquiry that a code opens. @throws Refusal `not-found` */
export async function byCode<T>(
  comer: Comer,
  code: string,
  work: (own: Ctx, row: Inquiry) => Promise<T>,
): Promise<T> {
  const opened = await openedBy(comer, code);
  return asItsReader(comer, opened, async (own) => {
    const row = await readInquiry(own, opened.id);
    if (!row) throw new Refusal("not-found");
    return work(own, row);
  });
}

/** Works in the name of the library of an opened inquiry. */
export function asItsReader<T>(
  { run, locale }: Comer,
  { library }: OpenedInquiry,
  work: (own: Ctx) => Promise<T>,
): Promise<T> {
  return run(inNameOf(library, locale), work);
}

/** Does something with the inquiry that a code opens, held until it is done. @throws Refusal `not-found` */
export async function holdByCode<T>(
  comer: Comer,
  code: string,
  work: (own: Ctx, row: Inquiry) => Promise<T>,
): Promise<T> {
  return holdOpened(comer, await openedBy(comer, code), work);
}

/** The same with one that is opened already. */
export function holdOpened<T>(
  comer: Comer,
  opened: OpenedInquiry,
  work: (own: Ctx, row: Inquiry) => Promise<T>,
): Promise<T> {
  return asItsReader(comer, opened, async (own) => {
    const row = await holdInquiry(own, opened.id);
    // One that was erased meanwhile has another key, which nobody has.
    if (!row || row.erasedAt) throw new Refusal("not-found");
    return work(own, row);
  });
}
