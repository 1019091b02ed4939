import type { BrowserContext, Page } from "playwright-core";
import { bookSomething, found } from "./booked.ts";
import { workAtDesk } from "./lending-desk.ts";
import { demoLibrary } from "./people.ts";
import { stageAccounts } from "./staged-accounts.ts";

/** Where pages are prepared: profiles of strangers and of `people`, and the address of the site. */
export type Stage = {
  readonly open: (person: string) => Promise<BrowserContext>;
  readonly site: string;
};

const HOME = `/desk/${demoLibrary}`;

/** Does what pages need that not every deployment has. @returns what stands for the names in their paths. */
export async function stagePages(stage: Stage): Promise<Readonly<Record<string, string>>> {
  const listed = (who: string, path: string) => firstListed(stage, who, path);
  const [title, work] = await foundTitles(stage);
  const source = await addSource(stage);
  const pair = await decideSomething(stage);
  const desk = await workAtDesk(await stage.open("administrator"), stage.site);
  const partnership = await invitePartner(stage);
  await proposePeer(stage);
  const [wanted, request] = await requestSomething(stage);
  const [shift, duty] = await firstShift(stage);
  const bookings = await bookSomething(
    await stage.open("stranger"),
    await stage.open("administrator"),
    stage.site,
  );
  return {
    ...desk,
    ...bookings,
    ...(await stageAccounts(stage, title)),
    title,
    work,
    source,
    pair,
    partnership,
    wanted,
    request,
    shift,
    duty,
    cost: await listed("coordinator", "/network/cost-sharing"),
    share: await listed("administrator", `${HOME}/cost-sharing`),
    project: await listed("administrator", `${HOME}/projects`),
    article: await listed("administrator", `${HOME}/ask/knowledge`),
    helper: await firstPerson(stage),
    conversation: await askSomething(stage),
    inquiry: await listed("administrator", `${HOME}/ask/inquiries`),
    canned: await listed("administrator", `${HOME}/ask/canned`),
    question: await askLibrary(stage),
    import: await listed("administrator", `${HOME}/catalogue/imports`),
    branch: await listed("administrator", `${HOME}/directory/branches`),
    colleague: await listed("administrator", `${HOME}/directory/people`),
    partner: await listed("coordinator", "/network/partners"),
    record: await firstRecord(stage, title),
  };
}

/** A title, and one of a work with other editions. */
async function foundTitles({ open, site }: Stage): Promise<[string, string]> {
  const context = await open("stranger");
  const page = await context.newPage();
  const title = await firstFound(page, site, "history");
  const work = await firstFound(page, site, "camus étranger");
  await context.close();
  return [title, work];
}

async function firstRecord({ open }: Stage, title: string): Promise<string> {
  const context = await open("stranger");
  const answer = await context.request.get(`/api/v1/titles/${title}/records`);
  const { records } = (await answer.json()) as Records;
  await context.close();
  return found(records[0]?.id ?? "", /^(.+)$/);
}

/** Asks the first library as a signed-in reader does. @returns the id under which the reader finds it. */
async function askLibrary({ open, site }: Stage): Promise<string> {
  const context = await open("reader");
  await context.request.post(`/ask/${demoLibrary}`, {
    headers: { origin: site },
    form: { text: "Do you have maps of the harbour?", language: "en", seen: "1" },
  });
  const page = await context.newPage();
  await page.goto("/my/questions");
  const href = await page.locator('main a[href^="/my/questions/"]').first().getAttribute("href");
  await context.close();
  return found(href ?? "", /\/my\/questions\/([^/]+)$/);
}

async function firstFound(page: Page, site: string, words: string): Promise<string> {
  await page.goto(`/find?q=${encodeURIComponent(words)}`);
  const href = await page.locator('main a[href*="/titles/"]').first().getAttribute("href");
  return found(new URL(href ?? "", site).pathname, /\/titles\/([^/]+)/);
}

/** A reader requests the first title found that is offered from elsewhere. @returns its id, and the request's. */
async function requestSomething({ open, site }: Stage): Promise<[string, string]> {
  const context = await open("reader");
  const page = await context.newPage();
  await page.goto("/find?q=history");
  const titles = page.locator("main .result-title a");
  const hrefs = await titles.evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  for (const href of hrefs) {
    await page.goto(href ?? "/");
    const offer = page.locator('main a[href^="/request/title/"]');
    if ((await offer.count()) === 0) continue;
    await offer.first().click();
    await page.locator("main form#request button.button-primary").click();
    await page.waitForURL(/\/my\/requests\//);
    const id = found(new URL(page.url()).pathname, /\/my\/requests\/([^/]+)$/);
    await context.close();
    return [found(new URL(href ?? "", site).pathname, /\/titles\/([^/]+)$/), id];
  }
  throw new Error("no title is offered from elsewhere");
}

/** A stranger asks the first library. @returns the code by which they come back. */
async function askSomething({ open, site }: Stage): Promise<string> {
  const context = await open("stranger");
  const answer = await context.request.post(`/ask/${demoLibrary}`, {
    headers: { origin: site },
    form: {
      text: "Do you lend tools?\nhttps://example.org/drill (a drill)",
      language: "en",
      seen: "1",
    },
  });
  await context.close();
  return found(new URL(answer.url()).pathname, /\/ask\/q\/([^/]+)$/);
}

/** Id of the first thing in a list of a desk. */
async function firstListed({ open }: Stage, who: string, path: string): Promise<string> {
  const context = await open(who);
  const page = await context.newPage();
  await page.goto(path);
  const href = await page.locator(`main table a[href*="${path}/"]`).first().getAttribute("href");
  await context.close();
  return found(href ?? "", /\/([^/]+)$/);
}

/** A shift of the demo's reference desk, and the path of a day of one below its roster. */
async function firstShift({ open }: Stage): Promise<[string, string]> {
  const context = await open("administrator");
  const home = `/desk/${demoLibrary}/ask/roster`;
  const plan = await (await context.request.get(`${home}/shifts`)).text();
  const id = found(plan, /roster\/shifts\/([0-9a-f-]{36})/);
  const ahead = await (await context.request.get(`${home}?week=${nextWeek()}`)).text();
  const day = found(ahead, /roster\/(shifts\/[0-9a-f-]{36}\/\d{4}-\d{2}-\d{2})/);
  await context.close();
  return [id, day];
}

function nextWeek(): string {
  return Temporal.Now.plainDateISO("UTC").add({ days: 7 }).toString();
}

async function firstPerson({ open }: Stage): Promise<string> {
  const context = await open("stranger");
  const answer = await context.request.get("/people.json");
  const { people } = (await answer.json()) as { people: readonly { id: string }[] };
  await context.close();
  return found(people[0]?.id ?? "", /^(.+)$/);
}

/** Adds a source as an administrator does. @returns its id. */
async function addSource({ open, site }: Stage): Promise<string> {
  const context = await open("administrator");
  const answer = await context.request.post(`/desk/${demoLibrary}/catalogue/sources`, {
    headers: { origin: site },
    form: {
      name: "The old system",
      baseUrl: "https://library.example/oai",
      prefix: "marc21",
      set: "",
      schedule: "manual",
    },
  });
  await context.close();
  return found(new URL(answer.url()).pathname, /\/sources\/([0-9a-f-]{36})$/);
}

type Titles = { readonly titles: readonly { readonly id: string }[] };
type Records = { readonly records: readonly { readonly id: string }[] };

/** Says as a cataloguer that two records that stand together are the same. @returns the two, as a query. */
async function decideSomething({ open, site }: Stage): Promise<string> {
  const context = await open("administrator");
  const read = async <Shape>(path: string) =>
    (await (await context.request.get(`/api/v1${path}`)).json()) as Shape;
  const { titles } = await read<Titles>("/titles?q=animal&facets=0");
  for (const { id } of titles) {
    const { records } = await read<Records>(`/titles/${id}/records`);
    const [a, b] = records;
    if (!a || !b) continue;
    await context.request.post(`/desk/${demoLibrary}/catalogue/matching/pair`, {
      headers: { origin: site },
      form: { a: a.id, b: b.id, verdict: "same", ground: "compared-copies", reason: "By hand" },
    });
    await context.close();
    return `a=${a.id}&b=${b.id}`;
  }
  throw new Error("no title of the demo consortium has two records");
}

/** Invites a partner as a coordinator does. @returns the path of the link in the mail. */
async function invitePartner({ open, site }: Stage): Promise<string> {
  const context = await open("coordinator");
  await context.request.post("/network/invitations", {
    headers: { origin: site },
    form: { name: "Island Library", email: "desk@island.example", locale: "en" },
  });
  const page = await context.newPage();
  await page.goto("/dev/mail");
  await page.locator("main a", { hasText: "Island Library" }).first().click();
  const link = await page.locator('pre a[href*="/partnership/"]').getAttribute("href");
  await context.close();
  return new URL(link ?? "").pathname;
}

/** Lays another endpoint of the demo's foreign system before whoever decides. */
async function proposePeer({ open }: Stage): Promise<void> {
  const context = await open("coordinator");
  const page = await context.newPage();
  await page.goto("/network/peers/caldera-ill/edit");
  await page.locator("#f-url").fill("https://moved.caldera.example/iso18626");
  await page.locator("main form .form-actions button").first().click();
  await context.close();
}
