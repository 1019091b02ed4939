import type { Ctx } from "#kernel/tenancy";
import { GIVE_UP_AFTER_DAYS, pauseAfter, TELL_AFTER_ATTEMPTS } from "../../model/backoff.ts";
import { noteStep } from "../../store/steps.ts";
import { setAttention } from "../../store/wire/attention.ts";
import {
  noteConfirmed,
  noteFailed,
  notePostponed,
  type Outgoing,
} from "../../store/wire/outbox.ts";
import type { Sent } from "./send.ts";

/** Why a person must look after a message to a foreign system. */
export type DeliveryAttention = "peer-silent" | "peer-refused" | "not-delivered";

/** Notes what came of a round, and tells people where they must do something. Needs system reach. */
export async function noteSent(
  ctx: Ctx,
  peer: string,
  messages: readonly Outgoing[],
  sent: readonly Sent[],
): Promise<void> {
  const pairs = messages.flatMap((message, place) => {
    const came = sent[place];
    return came ? [{ message, came }] : [];
  });
  await noteConfirmed(
    ctx,
    pairs.flatMap(({ message: { id }, came }) =>
      came.kind === "confirmed" ? [{ id, confirmation: came.confirmation }] : [],
    ),
  );
  for (const { message, came } of pairs) await follow(ctx, peer, message, came);
}

async function follow(ctx: Ctx, peer: string, message: Outgoing, came: Sent): Promise<void> {
  switch (came.kind) {
    case "confirmed":
      if (message.attempts >= TELL_AFTER_ATTEMPTS)
        await setAttention(ctx, message, null, "peer-silent");
      return;
    case "refused":
      await noteFailed(ctx, message.id, came.fault, came.confirmation);
      return tell(ctx, peer, message, "peer-refused", came.fault);
    case "not-arrived":
      return postpone(ctx, peer, message, came.fault);
  }
}

async function postpone(ctx: Ctx, peer: string, message: Outgoing, fault: string): Promise<void> {
  const { id, attempts, at } = message;
  const now = ctx.clock.now();
  const age = now.epochMilliseconds - at.getTime();
  if (age > GIVE_UP_AFTER_DAYS * 86_400_000) {
    await noteFailed(ctx, id, fault, null);
    return tell(ctx, peer, message, "not-delivered", fault);
  }
  const pause = Math.round(pauseAfter(attempts, Math.random()) * 1000);
  await notePostponed(ctx, id, now.add({ milliseconds: pause }), fault);
  if (attempts === TELL_AFTER_ATTEMPTS) await tell(ctx, peer, message, "peer-silent", fault);
}

/** Marks the request or the supply for a person, and says in its history why. */
async function tell(
  ctx: Ctx,
  peer: string,
  message: Outgoing,
  attention: DeliveryAttention,
  fault: string,
): Promise<void> {
  const { library, request, supply } = message;
  await setAttention(ctx, message, attention);
  await noteStep(
    ctx,
    { library, ...(request ? { request } : {}), ...(supply ? { supply } : {}) },
    { name: peer, person: null },
    { event: attention, from: null, to: null, detail: { fault } },
  );
}
