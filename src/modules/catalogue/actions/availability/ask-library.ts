import { outboundRules } from "#kernel/outbound";
import { openSecret } from "#kernel/secrets";
import { counter } from "#kernel/telemetry";
import type { Services } from "#kernel/tenancy";
import type {
  Found,
  LiveAnswer,
  LiveCopy,
  UnknownReason,
} from "../../model/availability/live-copy.ts";
import { completed } from "../../model/availability/completed.ts";
import type { RecordNumbers } from "../../model/availability/numbers.ts";
import type { Target } from "../../model/availability/target.ts";
import type { ItemMapping } from "../../model/copies/mapping.ts";
import { LiveFault, MOST_COPIES, type Question } from "./connectors/connector.ts";
import { connect } from "./connectors/connect.ts";
import { reasonOf } from "./reason.ts";
import { RecentAnswers } from "./recent-answers.ts";
import { stateOf, type Watcher } from "./target-state.ts";

/** A library's system, and what is asked about: everything that a question needs. */
export type Enquiry = {
  readonly target: Target;
  readonly numbers: RecordNumbers;
  readonly mapping: ItemMapping;
};

type World = Pick<Services, "config" | "clock" | "log">;

const GOOD_MS = 60_000;
/** What went wrong is asked again sooner. */
const WRONG_MS = 10_000;
const recent = new RecentAnswers();
const underWay = new Map<string, Promise<LiveAnswer>>();
const outcomes = counter(
  "commonshelf_availability_total",
  "Questions to libraries' own systems, by connector and outcome.",
);

/**
 * Asks a library's own system about a record. Never throws, and never takes longer than the deadline:
 * what cannot be learnt is "unknown". Many readers of one page are one question, and an answer is
 * given again for a minute.
 */
export async function askLibrary(world: World, enquiry: Enquiry): Promise<LiveAnswer> {
  const { target, numbers } = enquiry;
  const key = `${target.library} ${target.version} ${numbers.id}`;
  const known = recent.get(key, performance.now());
  if (known) return known;
  const running = underWay.get(key);
  if (running) return running;
  const asking = askOnce(world, enquiry, key).finally(() => underWay.delete(key));
  underWay.set(key, asking);
  return asking;
}

async function askOnce(world: World, enquiry: Enquiry, key: string): Promise<LiveAnswer> {
  const state = stateOf(enquiry.target);
  const time = timeFor(world, enquiry);
  const signal = AbortSignal.timeout(time);
  // Half the time is left to the system itself, which is not to be blamed for the queue.
  const begun = await state.begin(AbortSignal.timeout(time / 2));
  if (begun !== "asked") return unknown(world, begun);
  const answer = await askNow(world, enquiry, state, signal);
  const good = answer.kind === "found" || answer.reason === "no-record";
  recent.keep(key, answer, performance.now() + (good ? GOOD_MS : WRONG_MS));
  return answer;
}

/** Milliseconds that a question has, its turn included. */
export function timeFor({ config }: Pick<World, "config">, { target }: Enquiry): number {
  return target.settings.deadline ?? config.AVAILABILITY_MS;
}

/** Asks without looking at what is remembered, as the desk does to try a connection. */
export async function askNow(
  world: World,
  enquiry: Enquiry,
  watcher: Watcher,
  signal: AbortSignal,
): Promise<LiveAnswer> {
  const { connector } = enquiry.target.settings;
  const began = performance.now();
  try {
    const found = await withinDeadline(world, enquiry, signal);
    watcher.endedWell(performance.now(), world.clock.now(), performance.now() - began);
    outcomes({ connector, outcome: found ? "found" : "no-record" });
    return found ? { kind: "found", at: world.clock.now(), ...found } : unknown(world, "no-record");
  } catch (fault) {
    const reason = reasonFor(world, enquiry, fault);
    if (reason === "no-number") watcher.endedUnasked();
    else watcher.endedWrong(performance.now(), world.clock.now(), reason);
    outcomes({ connector, outcome: reason });
    return unknown(world, reason);
  }
}

function unknown({ clock }: World, reason: UnknownReason): LiveAnswer {
  return { kind: "unknown", reason, at: clock.now() };
}

function reasonFor({ log }: World, { target }: Enquiry, fault: unknown): UnknownReason {
  const reason = reasonOf(fault);
  const about = { part: "availability", library: target.code };
  // A fault of ours is told whole; what a peer did is one line, without anything that it sent.
  if (reason === null) log.error({ ...about, fault }, "asking a library's system failed");
  else if (reason !== "no-number")
    log.warn({ ...about, reason }, "a library's system did not answer");
  return reason ?? "garbled";
}

/** The answer, or what of it has come when time runs out; a connector that hangs is left behind. */
async function withinDeadline(
  world: World,
  enquiry: Enquiry,
  signal: AbortSignal,
): Promise<Found | null> {
  const kept: LiveCopy[] = [];
  const question = await questionOf(world, enquiry, signal, kept);
  const partial = () => (kept.length === 0 ? null : { copies: kept, holds: null, complete: false });
  const late = new Promise<Found>((resolve, reject) => {
    signal.addEventListener("abort", () => {
      const some = partial();
      if (some) resolve(some);
      else reject(new LiveFault("deadline"));
    });
  });
  const answer = connect(question).catch((fault: unknown) => {
    // Half an answer, then silence: the half is true.
    const some = partial();
    if (some && reasonOf(fault) !== null) return some;
    throw fault;
  });
  const found = await Promise.race([answer, late]);
  return found && bounded(found, enquiry.numbers);
}

async function questionOf(
  { config, clock }: World,
  { target, numbers, mapping }: Enquiry,
  signal: AbortSignal,
  kept: LiveCopy[],
): Promise<Question> {
  const secret = target.sealed ? await openSecret(config, sealedFor(target), target.sealed) : "";
  if (secret === null) throw new LiveFault("password-lost");
  return {
    settings: target.settings,
    secret,
    numbers,
    mapping,
    timeZone: target.timeZone,
    signal,
    rules: outboundRules(config),
    unsecured: config.UNSECURED_SYSTEMS,
    now: clock.now(),
    keep: (copies) => void kept.push(...copies.slice(0, MOST_COPIES - kept.length)),
  };
}

/** What the secret of a target is sealed for. */
export function sealedFor({ library }: Pick<Target, "library">): string {
  return `availability of ${library}`;
}

function bounded({ copies, holds, complete }: Found, { copies: stored }: RecordNumbers): Found {
  const some = copies.slice(0, MOST_COPIES);
  return {
    copies: completed(some, stored),
    holds,
    complete: complete && some.length === copies.length,
  };
}
