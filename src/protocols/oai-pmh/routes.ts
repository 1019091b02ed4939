import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Context, Hono } from "hono";
import type { WebEnv } from "#kernel/http";
import type { HarvestSource } from "#kernel/manifest";
import { type OaiRequest, readRequest, writeError, writeResponse } from "#standards/oaipmh";
import { identify, listFormats, listSets } from "./describe.ts";
import { getRecord } from "./get-record.ts";
import { beginList, resumeList } from "./list.ts";
import type { Outcome } from "./outcome.ts";
import { type Act, ofEach, type Repository, repositoryOf } from "./repository.ts";

/** What modules offer to harvesters, by OAI-PMH 2.0. */
export function oaiRoutes(app: Hono<WebEnv>, sources: readonly HarvestSource[]): void {
  app.on(["GET", "POST"], "/oai", async (c) => {
    const { act, services } = c.get("visit");
    const repository = repositoryOf(sources, services.config);
    const at = await responseDate(repository, act);
    const read = readRequest(await argumentsOf(c));
    const outcome = read.ok ? await answer(repository, act, read.request) : { error: read.error };
    const said = read.ok && !isBadArgument(outcome) ? read.said : {};
    const content = "xml" in outcome ? outcome.xml : writeError(outcome.error);
    return send(c, writeResponse({ at, baseUrl: repository.baseUrl, said }, content));
  });
}

/** Harvesters ask again from here on, so it is a time before which nothing is still to come. */
async function responseDate({ sources }: Repository, act: Act): Promise<Date> {
  const settled = await act((ctx) => ofEach(sources, (source) => source.settled(ctx)));
  return new Date(Math.min(Date.now(), ...settled.map((time) => time.getTime())));
}

/** In the query, or with POST in a form (OAI-PMH 2.0, 3.1.1); what is no form has no arguments. */
async function argumentsOf(c: Context<WebEnv>): Promise<URLSearchParams> {
  if (c.req.method === "GET") return new URL(c.req.url).searchParams;
  const form = (c.req.header("content-type") ?? "").startsWith("application/x-www-form-urlencoded");
  return new URLSearchParams(form ? await c.req.text() : "");
}

/** 3.2: where verb or arguments are wrong, the arguments are not said again. */
function isBadArgument(outcome: Outcome): boolean {
  return "error" in outcome && ["badVerb", "badArgument"].includes(outcome.error.code);
}

async function answer(repository: Repository, act: Act, request: OaiRequest): Promise<Outcome> {
  switch (request.verb) {
    case "Identify":
      return identify(repository, act);
    case "ListMetadataFormats":
      return listFormats(repository, act, request.identifier);
    case "ListSets":
      return listSets(repository, act, request.resumptionToken);
    case "GetRecord":
      return getRecord(repository, act, request.identifier, request.metadataPrefix);
    case "ListRecords":
    case "ListIdentifiers":
      return "resumptionToken" in request
        ? resumeList(repository, act, request.verb, request.resumptionToken)
        : beginList(repository, act, request.verb, request.selection);
  }
}

const packed = promisify(gzip);
const SMALL = 1400;

/** Packed by another thread; quickly rather than well, for records are much alike. */
async function send(c: Context<WebEnv>, xml: string): Promise<Response> {
  const headers = { "content-type": "text/xml; charset=utf-8", vary: "accept-encoding" };
  const wanted = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/i.test(
    c.req.header("accept-encoding") ?? "",
  );
  if (!wanted || xml.length < SMALL) return c.body(xml, 200, headers);
  const body = new Uint8Array(await packed(xml, { level: 1 }));
  return c.body(body, 200, { ...headers, "content-encoding": "gzip" });
}
