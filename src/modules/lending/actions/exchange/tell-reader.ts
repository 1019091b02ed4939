import { branchAddress } from "#modules/directory";
import { inLanguage } from "#kernel/i18n";
import { notify } from "#kernel/notices";
import { allLibraries, type Ctx } from "#kernel/tenancy";
import type { RequesterEvent } from "../../model/machines/requester.ts";
import { readSteps } from "../../store/steps.ts";
import { readReader } from "../../store/readers.ts";
import type { RequestRow } from "../../store/requests.ts";
import { READER } from "./actor.ts";
import { LOAN_DUE, type Occasion, REQUEST_ANSWERED, REQUEST_READY } from "../notices.ts";

const BY_EVENT: Partial<Record<RequesterEvent, Occasion>> = {
  "says-will-supply": "promised",
  "says-loaned": "shipped",
  "says-copy-completed": "delivered",
  exhaust: "unfilled",
  "says-overdue": "overdue",
  "says-recalled": "recalled",
  "says-renew-yes": "renewed",
  "says-renew-no": "not-renewed",
  "says-renew-no-overdue": "not-renewed",
  "says-cancel-no": "not-cancelled",
};

const KINDS = {
  promised: REQUEST_ANSWERED,
  shipped: REQUEST_ANSWERED,
  unfilled: REQUEST_ANSWERED,
  cancelled: REQUEST_ANSWERED,
  "not-cancelled": REQUEST_ANSWERED,
  ready: REQUEST_READY,
  delivered: REQUEST_READY,
  "due-soon": LOAN_DUE,
  overdue: LOAN_DUE,
  recalled: LOAN_DUE,
  renewed: LOAN_DUE,
  "not-renewed": LOAN_DUE,
} as const satisfies Record<Occasion, unknown>;

/** What a reader wants to hear when a request has moved; null: nothing. */
export function occasionOf(row: RequestRow, event: RequesterEvent): Occasion | null {
  if (event === "receive") return row.state === "received" ? "ready" : null;
  if (row.state === "cancelled") return "cancelled";
  return BY_EVENT[event] ?? null;
}

/** Tells the reader for whom a request is, where that is somebody with an account. */
export async function tellReader(ctx: Ctx, row: RequestRow, occasion: Occasion): Promise<void> {
  const reader = await readReader(ctx, row.id);
  if (!reader?.person) return;
  if (occasion === "cancelled" && (await cancelledThemselves(ctx, row))) return;
  await notify(ctx, {
    kind: KINDS[occasion],
    person: reader.person,
    library: row.library,
    subjectKey: `lending:request:${row.id}`,
    href: `/my/requests/${row.id}`,
    params: {
      occasion,
      title: row.citation.titleOfComponent ?? row.citation.title ?? row.number,
      date: await dueDay(ctx, row),
      branch: await pickupPlace(ctx, row),
    },
  });
}

/** Who has cancelled need not be told so. */
async function cancelledThemselves(ctx: Ctx, { id }: RequestRow): Promise<boolean> {
  const steps = await readSteps(ctx, id);
  return steps.some(({ event, actor }) => event === "cancel" && actor === READER.name);
}

/** The day by the calendar of the reader's library. */
async function dueDay(ctx: Ctx, { library, dueAt }: RequestRow): Promise<string> {
  if (dueAt === null) return "";
  const own = (await allLibraries(ctx)).find(({ id }) => id === library);
  const due = dueAt.toTemporalInstant().toZonedDateTimeISO(own?.timeZone ?? "UTC");
  return due.toPlainDate().toString();
}

async function pickupPlace(ctx: Ctx, { library, pickupBranch }: RequestRow): Promise<string> {
  if (library === null || pickupBranch === null) return "";
  const branch = await branchAddress(ctx, library, pickupBranch);
  return branch ? inLanguage(branch.name, ctx.locale, branch.code) : "";
}
