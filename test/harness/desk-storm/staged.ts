import { randomUUID } from "node:crypto";
import { principalOf } from "#kernel/access";
import { addPerson } from "#kernel/identity";
import type { Library, Visitor } from "#kernel/tenancy";
import { addLibrary } from "#kernel/tenancy";
import { comeToDesk, signOfLife } from "../../../src/modules/reference/actions/desk/presence.ts";
import { changeDesk } from "../../../src/modules/reference/actions/desk/settings.ts";
import type { Deployment } from "../../../src/app/deployment.ts";
import { asSystem } from "../../../src/app/system.ts";
import type { Place } from "./party.ts";

/** A site over plain HTTP, as a browser without script uses it. */
export type Front = { readonly host: string; readonly port: number };

/** A member of staff who is signed in. */
export type Operator = {
  readonly visitor: Visitor;
  readonly library: Library;
  readonly cookie: string;
};

const PASSWORD = "a desk in a storm";

/** Two libraries, and operators of each, signed in through the form. */
export async function staged(
  deployment: Deployment,
  front: Front,
  operators: number,
): Promise<readonly Operator[]> {
  const libraries = await deployment.run(asSystem("test"), async (ctx) => [
    await addLibrary(ctx, { code: "home", name: "Home Library" }),
    await addLibrary(ctx, { code: "away", name: "Away Library" }),
  ]);
  const found: Operator[] = [];
  for (let n = 0; n < operators; n++) {
    const library = libraries[n % 2];
    if (library) found.push(await operator(deployment, front, library, n));
  }
  return found;
}

async function operator(
  deployment: Deployment,
  front: Front,
  library: Library,
  n: number,
): Promise<Operator> {
  const email = `${randomUUID()}@example.org`;
  const name = `Operator ${n}`;
  const roles = [{ role: "library-administrator" as const, library: library.id }];
  const id = await deployment.run(asSystem("test"), (ctx) =>
    addPerson(ctx, { name, email, password: PASSWORD, roles }),
  );
  const principal = principalOf(id, name, roles);
  const visitor: Visitor = { principal, library: library.id, locale: "en" };
  await deployment.run(visitor, async (ctx) => {
    // Nothing becomes a ticket while the storm lasts.
    await changeDesk(ctx, library, { networkAfter: 0, ticketAfter: 3600 });
    await comeToDesk(ctx, { name, forNetwork: true, most: 20, languages: [], skills: [] });
  });
  const answer = await post(front, "/sign-in", { email, password: PASSWORD }, null);
  const cookie = (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  return { visitor, library, cookie };
}

/** A sign of life of each of them, as their open pages give it. */
export async function beatAll(
  deployment: Deployment,
  operators: readonly Operator[],
): Promise<void> {
  for (const { visitor } of operators) await deployment.run(visitor, signOfLife);
}

/** The places of reader and staff in a new conversation, and the reader's code. */
export type Talk = { readonly code: string; readonly reader: Place; readonly staff: Place };

/** A reader asks, an operator answers: both by the pages that browsers without script use. */
export async function beginTalk(front: Front, who: Operator, text: string): Promise<Talk> {
  const form = { text, language: "en", name: "", email: "", queue: "" };
  const asked = await post(front, "/ask/home", form, null);
  const code = (asked.headers.get("location") ?? "").split("/").at(-1) ?? "";
  const page = await get(front, `/ask/q/${code}`, null);
  const stream = attribute(page, "stream");
  const desk = `/desk/${who.library.code}/ask/inquiries/${stream}`;
  const claimed = await post(front, `${desk}/claims`, {}, who.cookie);
  if (claimed.status !== 303) throw new Error(`not claimed: ${claimed.status}`);
  const deskPage = await get(front, desk, who.cookie);
  return {
    code,
    reader: { token: attribute(page, "token"), stream, key: code, cookie: null },
    staff: {
      token: attribute(deskPage, "token"),
      stream,
      key: attribute(deskPage, "stream-key"),
      cookie: who.cookie,
    },
  };
}

function attribute(page: string, name: string): string {
  return new RegExp(`<cs-thread[^>]* ${name}="([^"]*)"`).exec(page)?.[1] ?? "";
}

async function get(front: Front, path: string, cookie: string | null): Promise<string> {
  const headers = new Headers(cookie ? { cookie } : {});
  return (await fetch(`http://${front.host}${path}`, { headers })).text();
}

/** What the reader takes along: the messages in their order. */
export async function transcriptOf(front: Front, code: string): Promise<readonly string[]> {
  const text = await get(front, `/ask/q/${code}/transcript`, null);
  return text.split("\n").filter((line) => /^[rs]-\d+-\d+$/.test(line));
}

function post(
  front: Front,
  path: string,
  form: Record<string, string>,
  cookie: string | null,
): Promise<Response> {
  return fetch(`http://${front.host}${path}`, {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams(form),
    headers: { origin: `http://${front.host}`, ...(cookie ? { cookie } : {}) },
  });
}
