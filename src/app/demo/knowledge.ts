import { principalOf, type Role } from "#kernel/access";
import { listPeopleOf } from "#kernel/identity";
import { allLibraries, type Ctx, type Run, type Visitor } from "#kernel/tenancy";
import {
  deskArticles,
  draftArticle,
  moveArticle,
  overrideArticle,
  rateAnswer,
  saveArticle,
  translateArticle,
} from "#modules/reference";
import { asSystem } from "../system.ts";
import { readConsortium } from "./consortium.ts";
import {
  type DemoArticle,
  type DemoKnowledge,
  type DemoOverride,
  readKnowledge,
} from "./knowledge-file.ts";

const LOADER = asSystem("demo consortium");

/** Numbers of the network's articles, by title. */
type Numbers = Map<string, string>;

/**
 * Writes the demo's knowledge base as its people do: the network's articles, then each library's with what it
 * changes of those, then what the network writes anew. Each part wholly or not at all; what is there already
 * is left as it is.
 */
export async function loadKnowledge(run: Run): Promise<void> {
  const knowledge = readKnowledge();
  const { articles, overrides } = knowledge;
  const coordinator = await run(LOADER, (ctx) => writerFor(ctx, null));
  const numbers = await run(coordinator, (ctx) => loadNetwork(ctx, knowledge));
  const isNew = numbers.size > 0;
  for (const { code } of await run(LOADER, allLibraries)) {
    const own = {
      articles: articles.filter(({ library }) => library === code),
      overrides: isNew ? overrides.filter(({ library }) => library === code) : [],
    };
    if (own.articles.length + own.overrides.length === 0) continue;
    const writer = await run(LOADER, (ctx) => writerFor(ctx, code));
    await run(writer, (ctx) => loadLibrary(ctx, own, numbers));
  }
  if (isNew) await run(coordinator, (ctx) => change(ctx, knowledge, numbers));
}

/** The network's articles. @returns their numbers; none where they are there already. */
async function loadNetwork(ctx: Ctx, { articles }: DemoKnowledge): Promise<Numbers> {
  const numbers: Numbers = new Map();
  if ((await deskArticles(ctx)).length > 0) return numbers;
  for (const one of articles.filter(({ library }) => library === null))
    numbers.set(one.title, await write(ctx, one));
  return numbers;
}

type OfLibrary = Pick<DemoKnowledge, "articles" | "overrides">;

async function loadLibrary(
  ctx: Ctx,
  { articles, overrides }: OfLibrary,
  numbers: Numbers,
): Promise<void> {
  if ((await deskArticles(ctx)).length > 0) return;
  for (const article of articles) await write(ctx, article);
  for (const override of overrides) await put(ctx, override, numbers.get(override.article) ?? "");
}

/** One article with its translations, published unless it is a draft, and what readers said of it. */
async function write(ctx: Ctx, article: DemoArticle): Promise<string> {
  const { kind, language, topics, title, body, reviewInDays, translations, ratings } = article;
  const today = ctx.clock.now().toZonedDateTimeISO("UTC").toPlainDate();
  const reviewOn = reviewInDays === null ? null : today.add({ days: reviewInDays }).toString();
  const number = await draftArticle(ctx, { kind, language, topics, title, body, reviewOn });
  for (const words of translations)
    await translateArticle(ctx, number, { ...words, seen: 0, source: 1 });
  if (article.draft) return number;
  await moveArticle(ctx, number, "publish");
  for (const [index, helpful] of [
    ...voices("yes", ratings.yes),
    ...voices("no", ratings.no),
  ].entries())
    await rateAnswer(ctx, number, language, {
      helpful,
      words: helpful === "no" ? (ratings.words[index - ratings.yes] ?? "") : "",
    });
  return number;
}

function voices(said: "yes" | "no", count: number): readonly ("yes" | "no")[] {
  return Array.from({ length: count }, () => said);
}

async function put(ctx: Ctx, override: DemoOverride, number: string): Promise<void> {
  const { way, note, title, body } = override;
  const own = await overrideArticle(ctx, number, { way, note });
  if (own === null || title === undefined || body === undefined) return;
  const begun = (await deskArticles(ctx)).find(({ article }) => article.number === own);
  await saveArticle(ctx, own, { ...begun?.article, ...asSaved, title, body });
  await moveArticle(ctx, own, "publish");
}

const asSaved = { seen: 1, minor: false, keep: true };

async function change(
  ctx: Ctx,
  { articles, changes }: DemoKnowledge,
  numbers: Numbers,
): Promise<void> {
  const known = await deskArticles(ctx);
  for (const { article: title, body } of changes) {
    const number = numbers.get(title);
    const row = known.find(({ article }) => article.number === number);
    const demo = articles.find((one) => one.title === title);
    if (!row || !demo) throw new Error(`the demo has no article “${title}”`);
    await saveArticle(ctx, row.article.number, { ...row.article, ...asSaved, title, body });
  }
}

/** Who writes for a library, or (null) for the network, as the demo has them. */
async function writerFor(ctx: Ctx, code: string | null): Promise<Visitor> {
  const role: Role = code === null ? "network-coordinator" : "library-administrator";
  const writer = demoStaff().find((one) => one.roles.includes(role) && (code ?? one.at) === one.at);
  const library = (await allLibraries(ctx)).find((one) => one.code === writer?.at);
  if (!writer || !library) throw new Error(`the demo has nobody who writes for ${code}`);
  const { people } = await listPeopleOf(ctx, library.id, { text: writer.email });
  const [person] = people;
  if (!person) throw new Error(`the demo has no ${writer.email}`);
  const at = code === null ? null : library.id;
  return {
    principal: principalOf(person.id, person.name, [{ role, library: at }]),
    library: at,
    locale: "en",
    reach: at === null ? "network" : "library",
  };
}

type DemoStaff = { readonly at: string; readonly email: string; readonly roles: readonly Role[] };

function demoStaff(): readonly DemoStaff[] {
  return readConsortium().libraries.flatMap(({ code, staff }) =>
    staff.map(({ email, roles }) => ({ at: code, email, roles })),
  );
}
