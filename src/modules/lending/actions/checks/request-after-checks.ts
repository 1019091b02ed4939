import { mayWorkAt } from "#kernel/access";
import { copiesToLend, titlesThatDo } from "#modules/catalogue";
import { agencyOf } from "#modules/directory";
import type { Visit } from "#kernel/http";
import { type Ctx, inNameOf, type Library } from "#kernel/tenancy";
import type { Money } from "#standards/iso4217";
import { type Finding, verdictOf } from "../../model/checks/finding.ts";
import { patchRequest, type RequestRow } from "../../store/requests.ts";
import { checkReader, type ReaderCheck } from "../own-system/check-reader.ts";
import { type PlaceInput, placeRequest } from "../place-request.ts";
import { askHolders, type LiveAnswers } from "../rota/ask-holders.ts";
import { rotaFor } from "../rota/rota-for.ts";
import { lendingSettings } from "../settings/lending-settings.ts";
import { preflight } from "./preflight.ts";

type Asker = Pick<Visit, "act" | "services" | "run" | "principal">;

export type Wish = {
  readonly library: Library;
  readonly input: PlaceInput;
  /** Number of the library card, where the own system is to be asked about the reader. */
  readonly card?: string | null;
  readonly overrides?: readonly string[];
  /** Whether staff look at it where nobody can be asked; else it ends at once. */
  readonly keepForStaff?: boolean;
};

/** The request, and what there was to tell; or, where something stops it, what that is. */
export type Placed =
  | { readonly kind: "placed"; readonly request: RequestRow; readonly findings: readonly Finding[] }
  | { readonly kind: "stopped"; readonly findings: readonly Finding[] };

/** What other systems say of a wish; asked beforehand, as no transaction may be open meanwhile. */
export type Learnt = { readonly live: LiveAnswers; readonly reader: ReaderCheck | undefined };

/** Asks the holders' systems about the title, and the own system about the reader, at the same time. */
export async function learn(asker: Asker, { library, input, card }: Wish): Promise<Learnt> {
  const { titleId = null, anyEdition = false } = input;
  const { titles, codes } = await asker.act(async (ctx) => {
    const some = titleId === null ? [] : await titlesThatDo(ctx, titleId, anyEdition);
    const held = await copiesToLend(ctx, some);
    return { titles: some, codes: [...new Set(held.map((one) => one.library.code))] };
  });
  const [live, reader] = await Promise.all([
    askHolders(asker, titles, codes),
    card ? checkReader(asker, library.id, card) : undefined,
  ]);
  return { live, reader };
}

/**
 * Places a request when nothing stands in the way: other systems are asked first, then everything is looked at and
 * placed in one transaction. What only asks for a look of staff is placed and waits for them.
 * @throws Refusal `forbidden`; InvalidInput by field.
 */
export async function requestAfterChecks(asker: Asker, wish: Wish): Promise<Placed> {
  const { live, reader } = await learn(asker, wish);
  const { library, input, overrides = [] } = wish;
  return asker.act(
    async (ctx) => {
      const person = asker.principal.kind === "person" ? asker.principal.id : null;
      const { titleId = null, citation, publication, service, anyEdition = false } = input;
      const about = {
        titleId,
        citation,
        publication,
        service,
        anyEdition,
        live,
        reader,
        overrides,
      };
      const findings = await preflight(ctx, {
        ...about,
        library: library.id,
        person: input.reader ? null : person,
      });
      // What others have requested is none of a reader's business.
      const byStaff = mayWorkAt(asker.principal, library.id);
      const shown = findings.filter(({ audience }) => audience === "reader" || byStaff);
      const verdict = verdictOf(findings);
      if (verdict === "stopped") return { kind: "stopped", findings: shown };
      const paying = { ...input, maxCost: input.maxCost ?? (await usualMaximum(ctx, library)) };
      const kept = wish.keepForStaff === true && (await nobodyToAsk(ctx, library, paying, live));
      const how = { live, review: verdict === "review" || kept };
      const request = await placeRequest(ctx, library.id, paying, how);
      await noteForStaff(ctx, request, findings);
      return { kind: "placed", request, findings: shown };
    },
    { library: library.id },
  );
}

/** Whether no library can be asked for it, as things stand now. */
async function nobodyToAsk(
  ctx: Ctx,
  { id }: Library,
  {
    titleId = null,
    anyEdition = false,
    service,
    neededBy = null,
    maxCost = null,
    suppliers = [],
  }: PlaceInput,
  live: LiveAnswers,
): Promise<boolean> {
  if (suppliers.length > 0) return false;
  const requester = await agencyOf(ctx, id);
  const wanted = { requester, titleId, anyEdition, service, neededBy, maxCost, seed: "", live };
  return (await rotaFor(ctx, wanted)).entries.length === 0;
}

/** What the library pays for one request where nobody has said anything else. */
function usualMaximum(ctx: Ctx, { id }: Library): Promise<Money | null> {
  return inNameOf(ctx, id, "what the library pays", async (own) => {
    const { maxCost } = await lendingSettings(own, id);
    return maxCost;
  });
}

/** What a reader is not told, or what waits for staff, stands at the request in the desk's queues. */
async function noteForStaff(
  ctx: Ctx,
  { id, library, attention }: RequestRow,
  findings: readonly Finding[],
): Promise<void> {
  const noted = findings.find(
    ({ audience, weight }) => audience === "staff" || weight === "asks-staff",
  );
  if (!noted || attention !== null) return;
  await inNameOf(ctx, library, "for the desk to see", (own) =>
    patchRequest(own, id, { attention: noted.code }),
  );
}
