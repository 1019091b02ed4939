import type { Context } from "hono";
import { type SSEStreamingApi, streamSSE } from "hono/streaming";
import type { WebEnv } from "#kernel/http";
import { importReport } from "../../actions/imports/watch-imports.ts";
import type { Desk } from "./desk.ts";
import { type ProgressStep, progressStep } from "./progress-step.ts";

const INTERVAL_MS = 1000;
/** The page takes fifteen silent seconds for a broken line. */
const SILENT_STEPS = 5;
/** After ten minutes the browser asks again, and has to be signed in still. */
const MOST_STEPS = 600;

/** Tells how an import goes on, each second as far as there is news, until it is over. */
export async function progressEvents(
  c: Context<WebEnv>,
  desk: Desk,
  id: string,
): Promise<Response> {
  const step = async () => {
    const { delivery } = await desk.act((ctx) => importReport(ctx, id));
    return progressStep(delivery, desk.t);
  };
  const first = await step();
  // Reverse proxies such as nginx would hold the events back.
  c.header("x-accel-buffering", "no");
  return streamSSE(c, (stream) =>
    tell(stream, first, step).catch((fault: unknown) =>
      c.get("visit").services.log.warn({ fault, import: id }, "the progress cannot be told on"),
    ),
  );
}

async function tell(
  stream: SSEStreamingApi,
  first: ProgressStep,
  step: () => Promise<ProgressStep>,
): Promise<void> {
  let next = first;
  let said = "";
  for (let count = 0; count < MOST_STEPS && !stream.aborted; count += 1) {
    const data = JSON.stringify(next);
    if (data !== said || count % SILENT_STEPS === 0) await stream.writeSSE({ data });
    if (next.done) return;
    said = data;
    await stream.sleep(INTERVAL_MS);
    next = await step();
  }
}
