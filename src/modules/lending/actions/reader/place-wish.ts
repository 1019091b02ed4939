import { InvalidInput, mayWorkAt, Refusal } from "#kernel/access";
import type { Visit } from "#kernel/http";
import type { Library } from "#kernel/tenancy";
import type { TypedWish } from "../../model/reader/typed-wish.ts";
import { type Placed, requestAfterChecks } from "../checks/request-after-checks.ts";
import { publicLendingSettings } from "../settings/lending-settings.ts";
import { pickupPlaces } from "./request-sheet.ts";
import { type KnownTitle, wishInput } from "./wish-input.ts";

type Asker = Pick<Visit, "act" | "services" | "run" | "principal">;

export type TypedRequest = {
  readonly library: Library;
  readonly title: KnownTitle | null;
  readonly typed: TypedWish;
  /** Whom staff ticked, to be asked first. */
  readonly suppliers: readonly string[];
  readonly overrides: readonly string[];
};

/**
 * Places what was typed, after the holders' systems were asked and nothing stands in the way. Where nobody can
 * be asked it waits for staff. @throws InvalidInput with a code by field; Refusal `forbidden`.
 */
export async function placeWish(asker: Asker, request: TypedRequest): Promise<Placed> {
  const { library, title, typed, suppliers, overrides } = request;
  const byStaff = mayWorkAt(asker.principal, library.id);
  const forOthers = typed["reader-name"] || typed["reader-card"] || typed["reader-contact"];
  if (!byStaff && (forOthers || suppliers.length > 0)) throw new Refusal("forbidden");
  const branches = await asker.act(async (ctx) => {
    const { pickupBranches } = await publicLendingSettings(ctx, library.id);
    return (await pickupPlaces(ctx, library, pickupBranches)).map(({ code }) => code);
  });
  const now = asker.services.clock.now().toZonedDateTimeISO(library.timeZone);
  const place = { branches, today: now.toPlainDate(), suppliers };
  const input = wishInput(typed, title, place);
  if (suppliers.length > 50) throw new InvalidInput({ supplier: "choice-unknown" });
  const card = input.reader?.card ?? null;
  return requestAfterChecks(asker, { library, input, card, overrides, keepForStaff: true });
}
