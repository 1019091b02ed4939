import type { Context, Hono } from "hono";
import { clientAddress, type WebEnv } from "#kernel/http";
import { systemPrincipal } from "#kernel/access";
import type { Ctx } from "#kernel/tenancy";
import {
  type Confirmation,
  confirm,
  decode,
  DecodeFault,
  encode,
  type Message,
} from "#standards/iso18626";
import type { CallerFault, Delivery } from "../../actions/wire/caller.ts";
import { type Answer, hearPeer } from "../../actions/wire/hear-peer.ts";
import { type WireKey, wireWords } from "../../messages/wire-index.ts";
import { isPassing, isUnstorable } from "./database-faults.ts";

const MOST_BYTES = 512 * 1024;
const TRIES = 4;

/** The door for foreign systems. */
export function iso18626Routes(app: Hono<WebEnv>): void {
  app.post("/iso18626", take);
  app.all("/iso18626", (c) => {
    c.header("allow", "POST");
    return said(c, 405, "caller-only-post");
  });
}

/**
 * A message comes in. Whatever of it can be read is confirmed by the standard, OK or ERROR; who is not
 * known, or sends no XML at all, is told in plain words.
 */
async function take(c: Context<WebEnv>): Promise<Response> {
  if (!isXml(c)) return said(c, 415, "caller-wrong-type");
  const body = new Uint8Array(await c.req.arrayBuffer());
  if (body.length > MOST_BYTES)
    return said(c, 413, "caller-too-large", { kilobytes: MOST_BYTES / 1024 });
  const read = messageIn(body);
  const delivery = deliveryOf(c, body, read);
  try {
    return answered(c, await heard(c, delivery, read));
  } catch (fault) {
    if (isPassing(fault))
      return c.text(wordsOf(c)("caller-try-again"), 503, { "retry-after": "1" });
    if (!isUnstorable(fault) || read instanceof DecodeFault) throw fault;
    c.var.visit.services.log.warn({ part: "iso18626", fault }, "a message could not be stored");
    return unusable(c, read);
  }
}

/** RFC 7303: both names mean XML. Nobody needs packed messages of a few kilobytes. */
function isXml(c: Context<WebEnv>): boolean {
  const type = (c.req.header("content-type") ?? "").split(";")[0]?.trim().toLowerCase();
  const coding = c.req.header("content-encoding") ?? "identity";
  return (type === "application/xml" || type === "text/xml") && coding === "identity";
}

function messageIn(body: Uint8Array): Message | DecodeFault {
  try {
    const document = decode(body, { mostBytes: MOST_BYTES });
    return isMessage(document) ? document : unasked(document);
  } catch (fault) {
    if (fault instanceof DecodeFault) return fault;
    throw fault;
  }
}

function isMessage(document: Message | Confirmation): document is Message {
  return !document.kind.endsWith("Confirmation");
}

/** A confirmation is the answer to a message, and never comes by itself. */
function unasked({ kind }: Message | Confirmation): DecodeFault {
  const error = { type: "BadlyFormedMessage", value: kind } as const;
  return new DecodeFault(error, { kind: null, header: {} }, false);
}

function deliveryOf(c: Context<WebEnv>, body: Uint8Array, read: Message | DecodeFault): Delivery {
  const { config } = c.var.visit.services;
  const asked = new URL(c.req.url);
  const header = read instanceof DecodeFault ? read.legible.header : read.header;
  return {
    method: c.req.method,
    urls: [new URL(asked.pathname + asked.search, config.publicUrl), asked],
    headers: Object.fromEntries(c.req.raw.headers),
    body,
    address: clientAddress(c, config.TRUSTED_PROXIES),
    securityCode: header.authentication?.securityCode,
  };
}

/** Two that meet in the database are both right: the one that had to give way tries again. */
async function heard(
  c: Context<WebEnv>,
  delivery: Delivery,
  read: Message | DecodeFault,
): Promise<Answer> {
  for (let left = TRIES; ; left--) {
    try {
      return await asSoftware(c, (ctx) => hearPeer(ctx, delivery, read));
    } catch (fault) {
      if (!isPassing(fault) || left <= 1) throw fault;
    }
  }
}

function asSoftware<T>(c: Context<WebEnv>, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  const principal = systemPrincipal("ISO 18626");
  return c.var.visit.run({ principal, library: null, locale: "en", reach: "system" }, work);
}

function answered(c: Context<WebEnv>, answer: Answer): Response {
  if (answer.kind === "confirmed") return xml(c, answer.status, answer.confirmation);
  c.header("www-authenticate", 'Bearer realm="ISO 18626", Signature');
  return said(c, 401, keyOf(answer.fault));
}

const keyOf = (fault: CallerFault) => `caller-${fault}` as const;

/** What the schema allows and no database keeps: it was taken back whole, and its sender hears so. */
function unusable(c: Context<WebEnv>, message: Message): Response {
  const now = c.var.visit.services.clock.now().toString();
  const error = { type: "BadlyFormedMessage", value: message.kind } as const;
  return xml(c, 200, confirm(message, now, error));
}

function xml(c: Context<WebEnv>, status: 200 | 400 | 403, confirmation: Confirmation): Response {
  return c.body(encode(confirmation), status, { "content-type": "application/xml; charset=utf-8" });
}

function said(
  c: Context<WebEnv>,
  status: 401 | 405 | 413 | 415,
  key: WireKey,
  values: Readonly<Record<string, number>> = {},
): Response {
  return c.text(wordsOf(c)(key, values), status);
}

const wordsOf = (c: Context<WebEnv>) => wireWords(c.var.visit.locale);
