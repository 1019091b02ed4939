import type { Hearer } from "./hearer.ts";
import type { NoticeKind, Said } from "./kind.ts";
import type { Notice } from "./notice.ts";
import { dueAt, rhythmsFor } from "./wishes.ts";

export type Channel = "mail" | "push";
export type Kinds = ReadonlyMap<string, NoticeKind>;

/** A notice of which a person has not been told yet by one channel or both. */
export type Waiting = Notice & { readonly mailPending: boolean; readonly pushPending: boolean };

/** A notice in the person's words, to be told now. */
export type Telling = { readonly notice: Notice; readonly kind: NoticeKind; readonly said: Said };

/** What is told now and what not at all; and when to look again, if anything else waits. */
export type Plan = {
  readonly told: Readonly<Record<Channel, readonly Telling[]>>;
  readonly dropped: Readonly<Record<Channel, readonly string[]>>;
  readonly wake: Temporal.Instant | null;
};

type Judged = { readonly channel: Channel; readonly id: string } & (
  | { readonly telling: Telling }
  | { readonly later: Temporal.Instant }
  | { readonly telling?: undefined; readonly later?: undefined }
);

/** Decides for every waiting notice what becomes of it, by the wishes of this moment. */
export function planTelling(
  waiting: readonly Waiting[],
  hearer: Hearer,
  kinds: Kinds,
  now: Temporal.Instant,
): Plan {
  const judged = waiting.flatMap((notice) =>
    channelsOf(notice).map((channel) => judge(notice, channel, hearer, kinds, now)),
  );
  const of = (channel: Channel) => judged.filter((one) => one.channel === channel);
  const told = (channel: Channel) =>
    of(channel).flatMap((one) => ("telling" in one && one.telling ? [one.telling] : []));
  const dropped = (channel: Channel) =>
    of(channel).flatMap((one) => ("telling" in one || "later" in one ? [] : [one.id]));
  const times = judged.flatMap((one) => ("later" in one && one.later ? [one.later] : []));
  return {
    told: { mail: told("mail"), push: told("push") },
    dropped: { mail: dropped("mail"), push: dropped("push") },
    wake: times.toSorted((a, b) => Temporal.Instant.compare(a, b))[0] ?? null,
  };
}

function channelsOf({ mailPending, pushPending }: Waiting): readonly Channel[] {
  return [...(mailPending ? (["mail"] as const) : []), ...(pushPending ? (["push"] as const) : [])];
}

function judge(
  notice: Notice,
  channel: Channel,
  hearer: Hearer,
  kinds: Kinds,
  now: Temporal.Instant,
): Judged {
  const { id } = notice;
  const kind = kinds.get(notice.kind);
  if (!kind) return { channel, id };
  const rhythm = rhythmsFor(kind, hearer.wishes.get(kind.name))[channel];
  const at = Temporal.Instant.fromEpochMilliseconds(notice.at.getTime());
  const due = dueAt({ rhythm, maySilence: kind.maySilence, at }, hearer.hours, now);
  if (due === null) return { channel, id };
  if (Temporal.Instant.compare(due, now) > 0) return { channel, id, later: due };
  return { channel, id, telling: { notice, kind, said: kind.say(hearer.locale, notice.params) } };
}
