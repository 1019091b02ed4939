import { z } from "zod";
import { modules } from "../modules.ts";
import { catchUp } from "../search/follow.ts";
import { type IndexPlace, takeIndexPlace } from "../search/place.ts";
import { createServer } from "../server.ts";
import { CannotDo, type Invocation } from "./command.ts";
import { mustBeDeployed } from "./deployed.ts";
import { withDeployment } from "./opened.ts";

/**
 * Asks the JSON API for titles: of the site that serves this data folder where one does, since its
 * index is open already; otherwise of an application in this process, with an index brought up to
 * date first. @returns the answer as the API gives it
 */
export async function askForTitles(
  invocation: Invocation,
  parameters: URLSearchParams,
): Promise<unknown> {
  const address = new URL(`/api/v1/titles?${parameters.toString()}`, invocation.config.publicUrl);
  await mustBeDeployed(invocation.config);
  const place = await takeIndexPlace(invocation.config.dataDir);
  const served = place.first ? null : await fetchJson(address).catch(() => null);
  if (!served) return askOurselves(invocation, place, address);
  place.release();
  return contentOf(served);
}

/** @throws when nobody answers there, or somebody who does not speak JSON. */
async function fetchJson(address: URL): Promise<Response | null> {
  const answer = await fetch(address, {
    headers: { accept: "application/json" },
    signal: AbortSignal.timeout(30_000),
  });
  return /\bjson\b/.test(answer.headers.get("content-type") ?? "") ? answer : null;
}

function askOurselves(invocation: Invocation, place: IndexPlace, address: URL): Promise<unknown> {
  return withDeployment(
    invocation,
    async (deployment) => {
      invocation.terminal.progress("Bringing the index up to date");
      await catchUp(deployment.following);
      const app = await createServer(deployment, modules);
      return contentOf(await app.request(address, { headers: { host: address.host } }));
    },
    { place },
  );
}

const refusal = z.object({
  detail: z.string(),
  errors: z.array(z.object({ parameter: z.string().nullable(), message: z.string() })).default([]),
});

async function contentOf(answer: Response): Promise<unknown> {
  const content: unknown = await answer.json();
  if (answer.ok) return content;
  const { detail, errors } = refusal.parse(content);
  const reasons = errors.map(({ parameter, message }) => ` ${parameter ?? "query"}: ${message}.`);
  throw new CannotDo(`${detail}${reasons.join("")}`);
}
