import { newId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { AgencyKey } from "#modules/directory";
import { ofMinor, toMinor } from "#standards/iso4217";
import { fewestPayments } from "../../model/ledger/netting.ts";
import {
  addNetting,
  addPayments,
  addPositions,
  addStatements,
  entriesToNet,
  memberAccounts,
  type NewPayment,
  oneNettingAtATime,
  positionsOf,
  type Standing,
  takeEntries,
} from "../../store/ledger/netting.ts";
import { actorOf } from "./book.ts";

/**
 * Issues the statements of what came about before a moment: sets off what agencies owe each other and says
 * who pays whom. Members are set off among all of them; with a foreign agency, which has not agreed to that,
 * each pair for itself. Called in the name of the software. @returns the number; null where there was nothing
 * to set off, or it has been done.
 */
export async function issueNetting(
  ctx: Ctx,
  until: Temporal.Instant,
  by: Ctx["principal"] = ctx.principal,
): Promise<number | null> {
  await oneNettingAtATime(ctx);
  if ((await entriesToNet(ctx, until.toString())) === 0) return null;
  const id = newId();
  const person = by.kind === "person" ? by.id : null;
  const number = await addNetting(ctx, { id, until: until.toString(), actor: actorOf(by), person });
  if (number === null) return null;
  await takeEntries(ctx, id, until.toString());
  await addPositions(ctx, id);
  const standings = await positionsOf(ctx, id);
  await addPayments(ctx, id, paymentsOf(standings, await memberAccounts(ctx)));
  await addStatements(ctx, id);
  return number;
}

function paymentsOf(
  standings: readonly Standing[],
  members: ReadonlySet<AgencyKey>,
): readonly NewPayment[] {
  const currencies = [...new Set(standings.map(({ currency }) => currency))];
  return currencies.flatMap((currency) => {
    const all = standings.filter((one) => one.currency === currency);
    const among = ({ agency, counterparty }: Standing) =>
      members.has(agency) && members.has(counterparty);
    return [
      ...setOff(all.filter(among), true),
      // Each pair once, from the side of who comes first.
      ...all
        .filter((one) => !among(one) && one.agency < one.counterparty)
        .flatMap(({ agency, counterparty, currency: of, net }) => {
          const minor = toMinor({ amount: net, currency: of });
          return payments(
            new Map([
              [agency, minor],
              [counterparty, -minor],
            ]),
            of,
            false,
          );
        }),
    ];
  });
}

function setOff(standings: readonly Standing[], multilateral: boolean): readonly NewPayment[] {
  const positions = new Map<AgencyKey, bigint>();
  for (const { agency, currency, net } of standings)
    positions.set(agency, (positions.get(agency) ?? 0n) + toMinor({ amount: net, currency }));
  const currency = standings[0]?.currency;
  return currency === undefined ? [] : payments(positions, currency, multilateral);
}

function payments(
  positions: ReadonlyMap<AgencyKey, bigint>,
  currency: string,
  multilateral: boolean,
): readonly NewPayment[] {
  return fewestPayments(positions).map(({ payer, payee, minor }) => ({
    id: newId(),
    payer,
    payee,
    ...ofMinor(minor, currency),
    multilateral,
  }));
}
