import { systemPrincipal } from "#kernel/access";
import { fetchFrom, OutboundFault, outboundRules } from "#kernel/outbound";
import type { Ctx, Run, Services } from "#kernel/tenancy";
import {
  encryptPush,
  readPushReceiver,
  vapidAuthorization,
  type VapidKeys,
} from "#standards/web-push";
import { forgetDevice, noteTold, readTarget, type Target } from "./devices.ts";
import { readHearer } from "./hearer.ts";
import type { NoticeKind } from "./kind.ts";
import type { Kinds } from "./plan.ts";
import { NOTICES_PUSH, type PushPayload } from "./push-job.ts";
import { type PushMessage, pushMessage } from "./push-message.ts";
import { endOfQuiet } from "./quiet.ts";
import { senderKeys } from "./sender-keys.ts";
import { verdictOf, type Verdict } from "./verdict.ts";

type Job = { readonly payload: PushPayload; readonly run: Run; readonly services: Services };

const SECONDS = 1000;
/** What waits longer than a day is better read in the centre. */
const KEPT_SECONDS = 24 * 60 * 60;
/** Every message is as long, so that its length tells nothing. */
const PADDED = 1024;
const MOST_DELAYS = 8;

/**
 * The job that sends one message to one device, through the push service that the browser named.
 * Outside any transaction, since that service is a stranger's. Sent twice after a crash, the second
 * takes the first's place on the screen.
 */
export function pushNotices(kinds: readonly NoticeKind[]): (job: Job) => Promise<void> {
  const known = new Map(kinds.map((kind) => [kind.name, kind]));
  const visitor = {
    principal: systemPrincipal("notices"),
    library: null,
    locale: "en",
    reach: "system",
  } as const;
  return async ({ payload, run, services }) => {
    const inSystem = <T>(work: (ctx: Ctx) => Promise<T>) => run(visitor, work);
    const letter = await inSystem((ctx) => prepare(ctx, payload, known));
    if (!letter) return;
    const verdict = await send(services, letter);
    await inSystem((ctx) => settle(ctx, payload, verdict));
  };
}

type Letter = { readonly target: Target; readonly message: PushMessage; readonly keys: VapidKeys };

/** Null where nothing is to be sent, or not now. */
async function prepare(ctx: Ctx, payload: PushPayload, kinds: Kinds): Promise<Letter | null> {
  const target = await readTarget(ctx, payload.device);
  const hearer = target && (await readHearer(ctx, target.person));
  const message = hearer && (await pushMessage(ctx, hearer, payload, kinds));
  if (!message) return null;
  const { quiet, zone } = hearer.hours;
  const now = ctx.clock.now();
  const at = quiet ? endOfQuiet(now, quiet, zone) : now;
  if (Temporal.Instant.compare(at, now) > 0) {
    await ctx.enqueue(NOTICES_PUSH, payload, { at });
    return null;
  }
  return { target, message, keys: await senderKeys(ctx) };
}

async function send(services: Services, { target, message, keys }: Letter): Promise<Verdict> {
  const receiver = await readPushReceiver(target.p256dh, target.auth);
  if (!receiver) return { kind: "ended" };
  const { config, clock } = services;
  const authorization = await vapidAuthorization(keys, {
    endpoint: new URL(target.endpoint),
    contact: contactOf(services),
    until: clock.now().add({ hours: 12 }),
  });
  try {
    const answer = await fetchFrom(outboundRules(config), {
      url: target.endpoint,
      method: "POST",
      headers: {
        authorization,
        ttl: String(KEPT_SECONDS),
        urgency: message.urgency,
        topic: message.topic,
        "content-encoding": "aes128gcm",
        "content-type": "application/octet-stream",
      },
      body: await encryptPush(new TextEncoder().encode(message.text), receiver, PADDED),
      deadline: 20 * SECONDS,
      mostBytes: 1,
      mostRedirects: 0,
    });
    answer.discard();
    return verdictOf(answer.status, answer.headers["retry-after"], clock.now());
  } catch (fault) {
    if (!(fault instanceof OutboundFault)) throw fault;
    services.log.info({ part: "notices", device: target.id, code: fault.code }, "push failed");
    return verdictOfFault(fault);
  }
}

/** An address that leads where we never go, or elsewhere, is none; anything else may be better later. */
function verdictOfFault({ code }: OutboundFault): Verdict {
  const never = code === "address-refused" || code === "address-malformed" || code === "redirects";
  return never ? { kind: "ended" } : { kind: "later", at: null };
}

async function settle(ctx: Ctx, payload: PushPayload, verdict: Verdict): Promise<void> {
  const { device, delays } = payload;
  if (verdict.kind === "taken") return noteTold(ctx, device);
  if (verdict.kind === "ended") return forgetDevice(ctx, device);
  if (verdict.kind === "refused") {
    ctx.log.warn({ part: "notices", device, status: verdict.status }, "push refused");
    return;
  }
  // Without a time of its own the job comes again by itself, with growing pauses.
  if (verdict.at === null) throw new Error("the push service could not take the message now");
  if (delays >= MOST_DELAYS) return;
  await ctx.enqueue(NOTICES_PUSH, { ...payload, delays: delays + 1 }, { at: verdict.at });
}

/** Whom the operator of a push service can write to (RFC 8292 §2.1). */
function contactOf({ config }: Services): string {
  if (config.publicUrl.protocol === "https:") return config.publicUrl.origin;
  return `mailto:${/<([^>]+)>/.exec(config.MAIL_FROM)?.[1] ?? config.MAIL_FROM}`;
}
