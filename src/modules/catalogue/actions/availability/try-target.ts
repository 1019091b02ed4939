import type { Visit } from "#kernel/http";
import type { Ctx } from "#kernel/tenancy";
import type { LibraryId } from "#kernel/ids";
import type { LiveAnswer, UnknownReason } from "../../model/availability/live-copy.ts";
import type { Breaker } from "../../model/availability/breaker.ts";
import { defaultMapping } from "../../model/copies/mapping.ts";
import { libraryToConnect } from "../../policy.ts";
import { readTarget, type TargetRow } from "../../store/availability-targets.ts";
import { readMapping } from "../../store/item-mapping.ts";
import { numberedSample } from "../../store/record-numbers.ts";
import { askNow, type Enquiry, timeFor } from "./ask-library.ts";
import { MOST_COPIES } from "./connectors/connector.ts";
import { numbersOf } from "./enquiries.ts";
import { stateOf, type Watcher } from "./target-state.ts";

/** What came of asking about one record. */
export type Trial = {
  readonly controlNumber: string;
  /** The numbers by which was asked; none where a system is asked by barcodes. */
  readonly asked: readonly string[];
  readonly answer: LiveAnswer;
  readonly milliseconds: number;
};

/**
 * Asks the library's own system about one of its records now, as somebody at the desk wants to see
 * it: past the memory, and past the breaker. The record is the one with this control number, or the
 * newest. Null: the library has no such record, or no target.
 */
export async function tryTarget(
  { act, services }: Pick<Visit, "act" | "services">,
  library: LibraryId,
  controlNumber: string | null,
): Promise<Trial | null> {
  const prepared = await act((ctx) => prepare(ctx, controlNumber), { library });
  if (!prepared) return null;
  const { enquiry } = prepared;
  const began = performance.now();
  const signal = AbortSignal.timeout(timeFor(services, enquiry));
  const answer = await askNow(services, enquiry, watched(prepared.target), signal);
  return {
    controlNumber: prepared.controlNumber,
    asked: prepared.target.settings.connector === "sip2" ? [] : enquiry.numbers.own,
    answer,
    milliseconds: Math.round(performance.now() - began),
  };
}

type Prepared = {
  readonly target: TargetRow;
  readonly enquiry: Enquiry;
  readonly controlNumber: string;
};

async function prepare(ctx: Ctx, controlNumber: string | null): Promise<Prepared | null> {
  libraryToConnect(ctx);
  const target = await readTarget(ctx);
  if (!target) return null;
  const record = await numberedSample(ctx, controlNumber, MOST_COPIES);
  if (!record) return null;
  const mapping = (await readMapping(ctx)) ?? defaultMapping;
  const numbers = numbersOf(record, target.settings);
  const { controlNumber: number } = record;
  return { target, controlNumber: number, enquiry: { target, numbers, mapping } };
}

/** A trial that goes well counts; one that goes wrong is the desk's own affair. */
function watched(target: TargetRow): Watcher {
  return {
    endedWell: (_, at, took) => stateOf(target).triedWell(at, took),
    endedWrong: () => undefined,
    endedUnasked: () => undefined,
  };
}

/** How the library's own system has been doing, as this process has seen it. */
export type Health = {
  readonly breaker: Breaker["state"];
  /** Seconds until it is asked again, while it rests. */
  readonly restsFor: number | null;
  readonly failures: number;
  readonly lastSuccess: Temporal.Instant | null;
  readonly lastFailure: { readonly at: Temporal.Instant; readonly reason: UnknownReason } | null;
  readonly medianTime: number | null;
};

/** The state of a target at this moment. */
export function healthOf(target: TargetRow): Health {
  const { breaker, lastSuccess, lastFailure, medianTime } = stateOf(target);
  const wait = breaker.state === "closed" ? 0 : breaker.until - performance.now();
  return {
    breaker: breaker.state,
    restsFor: breaker.state === "open" ? Math.max(0, Math.ceil(wait / 1000)) : null,
    failures: breaker.state === "closed" ? breaker.failures : 0,
    lastSuccess,
    lastFailure,
    medianTime: medianTime === null ? null : Math.round(medianTime),
  };
}
