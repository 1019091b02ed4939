import { z } from "zod";
import { Refusal } from "#kernel/access";
import { type AgencyKey, agencyOf } from "#modules/directory";
import type { LibraryId, PersonId } from "#kernel/ids";
import { type Ctx, inNameOf } from "#kernel/tenancy";
import { SERVICE_TYPES } from "#standards/iso18626";
import { mayRequestAt, mayWorkAt } from "../policy.ts";
import { countInYear } from "../store/checks/reader-years.ts";
import { insertReader } from "../store/readers.ts";
import { readRequest, type RequestRow } from "../store/requests.ts";
import { judgeCopyright } from "./copies/judge-copyright.ts";
import { checkedInput } from "./exchange/act-input.ts";
import { actorOf } from "./exchange/actor.ts";
import { askNext } from "./exchange/ask-next.ts";
import { lockExchange } from "./exchange/exchange-lock.ts";
import { layRota, type RotaWish } from "./exchange/lay-rota.ts";
import { emptyBag, type Mailbag } from "./exchange/mailbag.ts";
import { moveRequest } from "./exchange/move-request.ts";
import { newRequest } from "./exchange/new-request.ts";
import { settle } from "./exchange/settle.ts";
import type { LiveAnswers } from "./rota/ask-holders.ts";
import { lendingSettings } from "./settings/lending-settings.ts";

const text = (most: number) => z.string().trim().min(1).max(most);
const coded = z.strictObject({ value: text(200), scheme: z.string().max(200).optional() });
const numbered = z
  .array(z.strictObject({ identifier: text(100), code: coded }))
  .max(20)
  .readonly();

const citation = z.strictObject({
  supplierUniqueRecordId: text(100).optional(),
  title: text(1000).optional(),
  author: text(500).optional(),
  subtitle: text(1000).optional(),
  seriesTitle: text(500).optional(),
  edition: text(200).optional(),
  titleOfComponent: text(1000).optional(),
  authorOfComponent: text(500).optional(),
  volume: text(100).optional(),
  issue: text(100).optional(),
  pagesRequested: text(100).optional(),
  estimatedNoPages: text(50).optional(),
  itemIds: numbered.optional(),
  sponsor: text(500).optional(),
  informationSource: text(500).optional(),
  recordIds: numbered.optional(),
});

const agency = z
  .string()
  .max(200)
  .regex(/^[^:]+:.+$/)
  .transform((key) => key as AgencyKey);

/** What is asked for, for whom, and how it should come. */
export const placeInput = z.strictObject({
  service: z.enum(SERVICE_TYPES),
  titleId: z.uuid().nullable().default(null),
  citation,
  publication: z
    .strictObject({
      publisher: text(500).optional(),
      publicationType: coded.optional(),
      publicationDate: text(100).optional(),
      placeOfPublication: text(300).optional(),
    })
    .default({}),
  pickupBranch: text(64).nullable().default(null),
  neededBy: z.iso.date().nullable().default(null),
  anyEdition: z.boolean().default(false),
  note: text(2000).nullable().default(null),
  maxCost: z
    .strictObject({
      amount: z.string().regex(/^\d{1,8}(?:\.\d{1,2})?$/),
      currency: z.string().regex(/^[A-Z]{3}$/),
    })
    .nullable()
    .default(null),
  /** Somebody without an account, entered by staff. */
  reader: z
    .strictObject({
      name: text(200),
      card: text(64).nullable().default(null),
      contact: text(300).nullable().default(null),
      sendDirectly: z.boolean().default(false),
    })
    .nullable()
    .default(null),
  /** Whom staff want to be asked first. */
  suppliers: z.array(agency).max(50).default([]),
});
export type PlaceInput = z.input<typeof placeInput>;
type Placed = z.output<typeof placeInput>;

/** What was learnt before the request is placed. */
export type HowToPlace = {
  /** What `askHolders` was told, outside of the transaction. */
  readonly live?: LiveAnswers;
  /** Whether a person of the library must look at it before anybody is asked. */
  readonly review?: boolean;
};

const CHECKS = { name: "checks", person: null };

/**
 * Places a request in the name of a library: lays down whom to ask, and asks the first. A reader asks
 * for themselves; staff may ask for somebody without an account. @returns the request as it stands.
 * @throws Refusal `forbidden`; InvalidInput by field.
 */
export async function placeRequest(
  ctx: Ctx,
  library: LibraryId,
  given: PlaceInput,
  { live, review = false }: HowToPlace = {},
): Promise<RequestRow> {
  if (!mayRequestAt(ctx.principal, library)) throw new Refusal("forbidden");
  const input = checkedInput(placeInput, given);
  const forOthers = input.reader !== null || input.suppliers.length > 0;
  if (forOthers && !mayWorkAt(ctx.principal, library)) throw new Refusal("forbidden");
  const person = ctx.principal.kind === "person" ? ctx.principal.id : null;
  const bag = emptyBag();
  const by = actorOf(ctx.principal, library);
  const id = await inNameOf(ctx, library, "lending", async (own) => {
    const row = await enter(own, library, input, by);
    await keepReader(own, row, library, person, input);
    return place(own, row, { wished: input.suppliers, lendsTo: row.requester, live, review }, bag);
  });
  await settle(ctx, bag);
  const placed = await inNameOf(ctx, library, "lending", (own) => readRequest(own, id));
  if (!placed) throw new Refusal("not-found");
  return placed;
}

async function enter(
  ctx: Ctx,
  library: LibraryId,
  input: Placed,
  by: ReturnType<typeof actorOf>,
): Promise<RequestRow> {
  const { service, titleId, publication, pickupBranch, neededBy, anyEdition, note } = input;
  const requester = await agencyOf(ctx, library);
  const wish = {
    library,
    requester,
    service,
    titleId,
    citation: { ...input.citation, ...(titleId ? { supplierUniqueRecordId: titleId } : {}) },
    publication,
    pickupBranch,
    neededBy,
    anyEdition,
    note,
    maxCost: input.maxCost?.amount ?? null,
    maxCostCurrency: input.maxCost?.currency ?? null,
    brokeredFor: null,
    copyright: service === "Copy" ? await compliance(ctx, library, input) : null,
  };
  const row = await newRequest(ctx, wish, by);
  await lockExchange(ctx, requester, row.number);
  return row;
}

/** What the library's rule on copies has suppliers be told. */
async function compliance(ctx: Ctx, library: LibraryId, wanted: Placed): Promise<string | null> {
  const { copyrightRule } = await lendingSettings(ctx, library);
  return (await judgeCopyright(ctx, library, copyrightRule, wanted)).compliance;
}

async function keepReader(
  ctx: Ctx,
  { id }: RequestRow,
  library: LibraryId,
  person: PersonId | null,
  { reader }: Placed,
): Promise<void> {
  const named = reader ?? { name: null, card: null, contact: null, sendDirectly: false };
  await insertReader(ctx, { id, library, person: reader ? null : person, ...named, note: null });
  if (reader || !person) return;
  const { year } = ctx.clock.now().toZonedDateTimeISO("UTC");
  await countInYear(ctx, library, person, year);
}

async function place(
  ctx: Ctx,
  row: RequestRow,
  { review, ...wish }: RotaWish & { readonly review: boolean },
  bag: Mailbag,
): Promise<string> {
  await layRota(ctx, row, wish);
  if (review) await moveRequest(ctx, row, "hold-for-review", CHECKS);
  else await askNext(ctx, row, bag);
  return row.id;
}
