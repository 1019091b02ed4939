import type { HttpBindings } from "@hono/node-server";
import type { Context, Hono } from "hono";
import { z } from "zod";
import type { Visit, WebEnv } from "#kernel/http";
import {
  helloSchema,
  MOST_FRAME_BYTES,
  placeSchema,
  sayingSchema,
  type ServerFrame,
  signalSchema,
} from "../frames.ts";
import {
  type About,
  giveSignal,
  type House,
  openStream,
  Refused,
  refusedFrame,
  sayIn,
} from "../line/house.ts";
import type { Wire } from "../line/line.ts";
import { checkToken } from "../live-token.ts";
import { parsed } from "../parsed.ts";
import { eventWire } from "./event-wire.ts";
import type { Guest } from "./let-in.ts";

const addressed = z.object({
  token: z.string().max(512),
  place: placeSchema.omit({ after: true }),
});
const said = addressed.extend(sayingSchema.omit({ stream: true }).shape);
const signalled = addressed.extend(signalSchema.omit({ stream: true }).shape);

/**
 * The same contract where no WebSocket gets through: events go down one long answer, and what the
 * client says comes in requests that stand for themselves, so that any process can answer them. The
 * events are asked for by POST, for tokens and keys belong into no address.
 */
export function eventRoutes(
  app: Hono<WebEnv>,
  house: House,
  begin: (c: Context<WebEnv>, wire: Wire) => Guest,
): void {
  app.post("/live/events", (c) =>
    answering(c, house, helloSchema.omit({ type: true }), async (hello) => {
      const { wire, body, gone } = eventWire(() => cutOff(c.env));
      const client = begin(c, wire);
      void gone.then(client.gone);
      client.receive(JSON.stringify({ type: "hello", ...hello }));
      return c.body(body, 200, {
        "content-type": "text/event-stream",
        "cache-control": "no-cache, no-transform",
        "x-accel-buffering": "no",
      });
    }),
  );
  app.post("/live/say", (c) =>
    answering(c, house, said, async ({ token, place, ...saying }) => {
      const about = { stream: place.id, clientId: saying.clientId };
      return frameOrRefusal(c, house, about, async () => {
        const access = await opened(c.get("visit"), house, token, place);
        return { type: "ack", ...about, sequence: await sayIn(access, saying) };
      });
    }),
  );
  app.post("/live/signal", (c) =>
    answering(c, house, signalled, async ({ token, place, kind }) =>
      frameOrRefusal(c, house, { stream: place.id }, async () => {
        const access = await opened(c.get("visit"), house, token, place);
        giveSignal(house, { stream: place.id, kind }, { access });
        return { type: "signal", stream: place.id, from: access.name, kind };
      }),
    ),
  );
}

/** Breaks the connection, unless the whole answer is on its way; in tests without sockets there is none. */
function cutOff(env: unknown): void {
  const { outgoing } = (env ?? {}) as Partial<HttpBindings>;
  if (outgoing && !outgoing.writableFinished) outgoing.destroy();
}

/** Reads the body by its schema; what is none is refused in a frame, as over a WebSocket. */
async function answering<Asked>(
  c: Context<WebEnv>,
  house: House,
  schema: z.ZodType<Asked>,
  answer: (asked: Asked) => Promise<Response>,
): Promise<Response> {
  const text = await c.req.text();
  const refuse = (code: "too-large" | "malformed", status: 413 | 422) =>
    c.json(refusedFrame(house, c.get("visit"), new Refused(code)), status);
  if (Buffer.byteLength(text) > MOST_FRAME_BYTES) return refuse("too-large", 413);
  const asked = schema.safeParse(parsed(text));
  return asked.success ? answer(asked.data) : refuse("malformed", 422);
}

async function frameOrRefusal(
  c: Context<WebEnv>,
  house: House,
  about: About,
  work: () => Promise<ServerFrame>,
): Promise<Response> {
  try {
    return c.json(await work());
  } catch (fault) {
    const frame = refusedFrame(house, c.get("visit"), fault, about);
    return c.json(frame, frame.type === "refused" && frame.code === "fault" ? 500 : 409);
  }
}

async function opened(
  visit: Visit,
  house: House,
  token: string,
  place: z.output<typeof addressed>["place"],
) {
  const fault = await checkToken(visit, token);
  if (fault) throw new Refused(fault);
  return openStream(house, visit, place);
}
