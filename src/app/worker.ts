import { setTimeout as pause } from "node:timers/promises";
import { dispatchOnce, pruneEvents } from "#kernel/events";
import { defineJob, type JobEnvelope, type JobHandlers, startWorker } from "#kernel/jobs";
import { startMailFetching } from "#kernel/mail";
import type { ModuleManifest } from "#kernel/manifest";
import { z } from "zod";
import type { Deployment } from "./deployment.ts";
import { changeFollowers, mailboxes, privacyHandlers } from "./registry.ts";
import { startTelling } from "./search/change-followers.ts";
import { pruneChanges } from "./search/changes.ts";
import { orderSample } from "./search/sample-rows.ts";
import { asSystem } from "./system.ts";

const NIGHTLY = defineJob("app.nightly", z.object({}));
const COMPARE_INDEXES = defineJob("app.compare-indexes", z.object({}));

/** Takes jobs, passes events on, fetches mail and keeps the retention clock, until stopped. */
export async function startWork(
  url: string,
  deployment: Deployment,
  modules: readonly ModuleManifest[],
): Promise<{ stop: () => Promise<void> }> {
  const timetable = [
    { pattern: "17 2 * * *", job: NIGHTLY.name },
    { pattern: "*/10 * * * *", job: COMPARE_INDEXES.name },
    ...modules.flatMap((module) => module.timetable ?? []),
  ];
  const handlers = {
    ...handlersOf(deployment, modules),
    [NIGHTLY.name]: () => nightly(deployment, modules),
    [COMPARE_INDEXES.name]: async () =>
      void (await deployment.run(asSystem("search sample"), orderSample)),
  };
  const worker = await startWorker(url, handlers, deployment.services.log, timetable);
  const stopping = new AbortController();
  const passing = passEvents(deployment, modules, stopping.signal);
  const telling = startTelling(deployment.run, changeFollowers(modules), deployment.services.log);
  const fetching = startMailFetching({ ...deployment, mailboxes: mailboxes(modules) });
  return {
    stop: async () => {
      stopping.abort();
      await Promise.all([worker.stop(), passing, telling.stop(), fetching.stop()]);
    },
  };
}

function handlersOf(
  { run, services }: Deployment,
  modules: readonly ModuleManifest[],
): JobHandlers {
  const jobs = modules.flatMap((module) => module.jobs ?? []);
  return Object.fromEntries(
    jobs.map((job) => [
      job.name,
      ({ library, principal, payload }: JobEnvelope, { attempt }: { attempt: number }) => {
        const reach = principal.kind === "system" && library === null ? "system" : "library";
        return job.run({
          payload,
          visitor: { principal, library, locale: "en", reach },
          run,
          services,
          attempt,
        });
      },
    ]),
  );
}

/** Passes events to subscribers, each with its own cursor, until there are none, then looks again. */
async function passEvents(
  { run, services }: Deployment,
  modules: readonly ModuleManifest[],
  stopping: AbortSignal,
): Promise<void> {
  const subscriptions = modules.flatMap((module) => module.subscriptions ?? []);
  while (!stopping.aborted && subscriptions.length > 0) {
    let passed = 0;
    for (const { subscriber, type, handle } of subscriptions) {
      passed += await run(asSystem(subscriber), (ctx) =>
        dispatchOnce(ctx.tx, subscriber, [type], (_tx, event) =>
          handle({ ...ctx, library: event.library }, event.payload),
        ),
      ).catch((fault: unknown) => {
        services.log.error(
          { part: "events", subscriber, fault },
          "an event could not be handled; trying again",
        );
        return 0;
      });
    }
    if (passed === 0) await pause(500, undefined, { signal: stopping }).catch(() => undefined);
  }
}

/** The privacy clock: every module's retention rules, then what the software itself need not keep. */
async function nightly(
  { run, services }: Deployment,
  modules: readonly ModuleManifest[],
): Promise<void> {
  for (const { module, retention = [] } of privacyHandlers(modules)) {
    for (const rule of retention) {
      const before = services.clock.now().subtract({ hours: 24 * rule.days });
      const removed = await run(asSystem(`retention: ${module}.${rule.name}`), (ctx) =>
        rule.expire(ctx, before),
      );
      services.log.info({ part: "privacy", module, rule: rule.name, removed }, "retention kept");
    }
  }
  await run(asSystem("search changes"), (ctx) => pruneChanges(ctx, 7));
  await run(asSystem("events"), (ctx) => pruneEvents(ctx.tx, services.clock.now(), 30));
}
