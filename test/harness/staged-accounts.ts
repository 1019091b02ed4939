import type { BrowserContext } from "playwright-core";
import { found } from "./booked.ts";
import { demoLibrary } from "./people.ts";
import type { Stage } from "./staged-pages.ts";

const HOME = `/desk/${demoLibrary}`;
const PASSWORD = "read-more-2026";

/** Links that only a letter has, and a reader's list with the link to it. */
export async function stageAccounts(
  stage: Stage,
  title: string,
): Promise<Readonly<Record<string, string>>> {
  const { open } = stage;
  const [stranger, administrator] = [await open("stranger"), await open("administrator")];
  const registration = await register(stage, stranger, "newcomer@e.example");
  const stop = await tellOfRole(stage, stranger, administrator);
  const mailed = { registration, stop, ...(await otherLetters(stage, stranger, administrator)) };
  await stranger.close();
  await administrator.close();
  return { ...mailed, ...(await keepList(stage, title)) };
}

/** What the newest letter to an address leads to, by the beginning of the path; waits until it has come. */
async function linkTo(context: BrowserContext, to: string, path: string): Promise<string> {
  const pattern = new RegExp(`href="[^"]*(${path}/[^"?&]+)"`);
  for (let tries = 0; tries < 200; tries += 1) {
    const list = await (await context.request.get("/dev/mail")).text();
    const letters = list.split("<li").filter((one) => one.includes(to));
    for (const letter of letters.slice(0, 3)) {
      const href = /href="(\/dev\/mail\/[^"]+)"/.exec(letter)?.[1] ?? "";
      const link = pattern.exec(await (await context.request.get(href)).text())?.[1];
      if (link !== undefined) return link;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`no letter to ${to} leads to ${path}`);
}

async function register({ site }: Stage, stranger: BrowserContext, email: string): Promise<string> {
  await stranger.request.post("/register", {
    headers: { origin: site },
    form: { name: "Nour Newcomer", email, password: PASSWORD, library: demoLibrary, locale: "en" },
  });
  return linkTo(stranger, email, "/register");
}

/** Makes a reader's account and gives it a role, of which a letter tells. @returns where the letter ends such mail. */
async function tellOfRole(
  stage: Stage,
  stranger: BrowserContext,
  administrator: BrowserContext,
): Promise<string> {
  const email = "told@e.example";
  const headers = { origin: stage.site };
  const reader = await stage.open("stranger");
  await reader.request.post(await register(stage, stranger, email), { headers });
  await reader.close();
  const list = await administrator.request.get(`${HOME}/people?q=${encodeURIComponent(email)}`);
  const person = found(await list.text(), /\/people\/([0-9a-f-]{36})\/roles/);
  const form = { role: "staff" };
  await administrator.request.post(`${HOME}/people/${person}/roles`, { headers, form });
  const stop = await linkTo(stranger, email, "/notices/stop");
  await administrator.request.post(`${HOME}/people/${person}/roles/staff/revocation`, { headers });
  return stop;
}

async function otherLetters(
  { site }: Stage,
  stranger: BrowserContext,
  administrator: BrowserContext,
): Promise<Readonly<Record<string, string>>> {
  const headers = { origin: site };
  await administrator.request.post(`${HOME}/people/invitations`, {
    headers,
    form: { email: "invited@e.example", role: "staff", locale: "en" },
  });
  const invitation = await linkTo(stranger, "invited@e.example", "/invitations");
  const forgets = { email: "told@e.example" };
  await stranger.request.post("/forgotten-password", { headers, form: forgets });
  const reset = await linkTo(stranger, forgets.email, "/reset");
  const list = await (await stranger.request.get("/dev/mail")).text();
  const letter = found(list, /href="(\/dev\/mail\/[0-9a-f-]{36})"/);
  return { invitation, reset, letter };
}

/** Puts a title on a list that is shared by a link. */
async function keepList({ open, site }: Stage, title: string) {
  const context = await open("reader");
  const headers = { origin: site };
  const made = await context.request.post("/my/lists", {
    headers,
    form: { name: "For everybody", note: "" },
  });
  const list = found(made.url(), /\/my\/lists\/([0-9a-f-]{36})$/);
  await context.request.post("/my/lists/titles", { headers, form: { title, list, back: "/" } });
  const shared = await context.request.post(`/my/lists/${list}/sharing`, { headers });
  const sharing = found(await shared.text(), /(\/lists\/[\w-]{32})(?=<)/);
  await context.close();
  return { list, sharing };
}
