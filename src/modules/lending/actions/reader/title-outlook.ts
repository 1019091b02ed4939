import { mayWorkAt } from "#kernel/access";
import { type CopiesToLend, copiesToLend } from "#modules/catalogue";
import type { LendingPartner } from "#modules/directory";
import type { LibraryId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { type Outlook, outlookOf } from "../../model/reader/outlook.ts";
import { isOnline, usualWant, type Want } from "../../model/reader/wanted-form.ts";
import type { Candidate, Dealings } from "../../model/rota/candidate.ts";
import { offerOf } from "../../model/rota/offer.ts";
import type { Money } from "#standards/iso4217";
import { copiesOf } from "../rota/held-copies.ts";
import { anybodyLends, type Partners, partnersOf } from "./partners-kept.ts";

/** That a title can be requested: what is usual for it, how soon it comes, and what the reader pays. */
export type TitleOutlook = {
  readonly want: Want;
  /** Null: not known before a library is chosen. */
  readonly days: Outlook | null;
  /** Null: nothing. */
  readonly readerPays: Money | null;
};

/**
 * Whether a visitor can request a title from elsewhere, by what is known without asking anybody: copies as
 * catalogues last told, agreements and lending policies. Null: it cannot be requested.
 */
export async function titleOutlook(ctx: Ctx, title: string): Promise<TitleOutlook | null> {
  const copies = (await copiesToLend(ctx, [title])).filter(({ form }) => !isOnline(form));
  const [first] = copies;
  if (!first) return null;
  const want = usualWant(first.form);
  if (ctx.library === null)
    return (await anybodyLends(ctx)) ? { want, days: null, readerPays: null } : null;
  const known = await partnersOf(ctx, ctx.library);
  const { mayRequest, readerPays } = known.settings;
  const byStaff = mayWorkAt(ctx.principal, ctx.library);
  if (mayRequest === "nobody" || (mayRequest === "staff" && !byStaff)) return null;
  const days = outlookOf(offersOf(ctx, ctx.library, known, { title, copies, want }));
  return days && { want, days, readerPays };
}

type Wanted = {
  readonly title: string;
  readonly copies: readonly CopiesToLend[];
  readonly want: Want;
};

function offersOf(
  ctx: Ctx,
  library: LibraryId,
  { requester, partners }: Partners,
  { title, copies, want }: Wanted,
) {
  const on = ctx.clock.now().toZonedDateTimeISO("UTC").toPlainDate();
  const question = {
    requester,
    service: want === "copy" ? ("Copy" as const) : ("Loan" as const),
    on: on.toString(),
    neededBy: null,
    maxCost: null,
    already: [],
  };
  const held = Map.groupBy(
    copies.filter((some) => some.library.id !== library),
    (some) => some.library.code,
  );
  return partners
    .flatMap((partner) => {
      const own = held.get(partner.library?.code ?? "") ?? [];
      if (own.length === 0) return [];
      const answer = offerOf(question, candidate(partner, own, title, on));
      return "offer" in answer ? [answer.offer.terms] : [];
    })
    .toSorted((a, b) => a.answerDays + a.deliveryDays - b.answerDays - b.deliveryDays);
}

/** As a rota looks at a partner, without what only a rota counts: dealings, closures, waiting readers. */
function candidate(
  { agency, library, terms, policy }: LendingPartner,
  held: readonly CopiesToLend[],
  title: string,
  on: Temporal.PlainDate,
): Candidate {
  const holder = { code: library?.code ?? "", policy, branches: new Map(), on };
  return {
    agency,
    libraryId: library?.id ?? null,
    km: null,
    terms,
    maxOut: null,
    lastResort: policy.lastResort,
    closedWeeks: policy.closedWeeks,
    copies: copiesOf(holder, held, new Map(), title),
    readersWaiting: null,
    dealings: nothing,
  };
}

const nothing: Dealings = {
  lent: 0,
  borrowed: 0,
  waiting: 0,
  out: 0,
  openForRequester: 0,
  asked: 0,
  unfilled: 0,
  memberDays: null,
};
