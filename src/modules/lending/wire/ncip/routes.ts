import type { Context, Hono } from "hono";
import { InvalidInput, Refusal, systemPrincipal } from "#kernel/access";
import type { WebEnv } from "#kernel/http";
import type { LibraryId } from "#kernel/ids";
import {
  decodeNcip,
  encodeNcip,
  generalProblem,
  NcipFault,
  type NcipMessage,
  type NcipProblem,
  type NcipRequest,
} from "#standards/ncip";
import { hearOwnSystem } from "../../actions/own-system/heard/hear.ts";
import { libraryLetIn } from "../../actions/own-system/let-in.ts";
import { isPassing, isUnstorable } from "../iso18626/database-faults.ts";
import { problemOf } from "./problem-of.ts";

const MOST_BYTES = 256 * 1024;
const TRIES = 4;

/** NCIP 2.02 for libraries' own systems, each let in by its agency and password. */
export function ncipRoutes(app: Hono<WebEnv>): void {
  app.post("/ncip", take);
  app.all("/ncip", (c) => {
    c.header("allow", "POST");
    return c.text("NCIP 2.02: messages come by POST.", 405);
  });
}

/** Whatever can be read is answered by the standard, done or not; only what is no XML at all hears HTTP. */
async function take(c: Context<WebEnv>): Promise<Response> {
  const type = (c.req.header("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  if (!["application/xml", "text/xml", "application/ncip+xml"].includes(type))
    return c.text("NCIP messages are application/xml.", 415);
  const body = new Uint8Array(await c.req.arrayBuffer());
  if (body.length > MOST_BYTES) return c.text(`At most ${MOST_BYTES} bytes.`, 413);
  return c.body(encodeNcip(await answerTo(c, body)), 200, {
    "content-type": "application/xml; charset=utf-8",
    "cache-control": "no-store",
  });
}

async function answerTo(c: Context<WebEnv>, body: Uint8Array): Promise<NcipMessage> {
  try {
    const message = decodeNcip(body, { strict: true });
    if (message.kind === "request") return await heard(c, message);
    return refused(message.service, generalProblem("Protocol Error", { detail: "an answer" }));
  } catch (fault) {
    if (fault instanceof NcipFault) return refused(fault.service, fault.problem);
    throw fault;
  }
}

async function heard(c: Context<WebEnv>, message: NcipRequest): Promise<NcipMessage> {
  const library = await sender(c, message);
  const { service } = message;
  if (!library) return refused(service, generalProblem("Agency Authentication Failed"));
  try {
    return await done(c, library, message);
  } catch (fault) {
    const problem = whyNot(service, fault);
    if (!problem) throw fault;
    c.var.visit.services.log.info(
      { part: "ncip", library, service, problem: problem.type.value },
      "a library's own system heard no",
    );
    return refused(service, problem);
  }
}

/** The library whose system it is, by agency and password; null for a stranger. */
async function sender(c: Context<WebEnv>, { header }: NcipRequest): Promise<LibraryId | null> {
  const shown = shownIn(header) ?? basicOf(c.req.header("authorization"));
  if (!shown) return null;
  const visitor = { principal: systemPrincipal("NCIP"), library: null, locale: "en" } as const;
  const found = await c.var.visit.run({ ...visitor, reach: "system" }, (ctx) =>
    libraryLetIn(ctx, shown.agency, shown.password),
  );
  return found?.id ?? null;
}

type Shown = { readonly agency: string; readonly password: string };

function shownIn(header: NcipRequest["header"]): Shown | null {
  const password = header?.fromPassword ?? header?.fromSystemPassword;
  return header && password ? { agency: header.from.agency.value, password } : null;
}

/** RFC 7617. */
function basicOf(header = ""): Shown | null {
  const [, coded = ""] = /^Basic ([\w+/=-]{1,2000})$/i.exec(header) ?? [];
  const [, agency, password] =
    /^([^:]*):(.*)$/s.exec(Buffer.from(coded, "base64").toString()) ?? [];
  return agency === undefined || password === undefined ? null : { agency, password };
}

/** Two that meet in the database are both right: the one that had to give way tries again. */
async function done(
  c: Context<WebEnv>,
  library: LibraryId,
  message: NcipRequest,
): Promise<NcipMessage> {
  const principal = systemPrincipal("own system");
  for (let left = TRIES; ; left--) {
    try {
      return await c.var.visit.run({ principal, library, locale: "en", reach: "software" }, (ctx) =>
        hearOwnSystem(ctx, library, message),
      );
    } catch (fault) {
      if (!isPassing(fault) || left <= 1) throw fault;
    }
  }
}

/** What the standard calls it; null for a fault in our own code. */
function whyNot(service: string, fault: unknown): NcipProblem | null {
  if (fault instanceof NcipFault) return fault.problem;
  if (fault instanceof Refusal) return problemOf(service, fault);
  if (fault instanceof InvalidInput)
    return generalProblem("Element Rule Violated", {
      detail: `cannot be used: ${Object.keys(fault.fields).join(", ")}`,
    });
  if (isPassing(fault)) return generalProblem("Temporary Processing Failure");
  return isUnstorable(fault) ? generalProblem("Element Rule Violated") : null;
}

function refused(service: string | null, problem: NcipProblem): NcipMessage {
  return { kind: "refusal", service, problems: [problem] };
}
