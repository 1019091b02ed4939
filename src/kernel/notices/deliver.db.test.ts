import { z } from "zod";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { systemPrincipal } from "#kernel/access";
import { addPerson, changeHomeLibrary } from "#kernel/identity";
import type { PersonId } from "#kernel/ids";
import { listMail } from "#kernel/mail";
import { addLibrary, type Ctx, type Library, type Run } from "#kernel/tenancy";
import { testDeployment, type TestDeployment } from "#test/deployment";
import {
  defineNotice,
  deliverNotices,
  forgetSubjects,
  type Hours,
  listNotices,
  markAllRead,
  notify,
  readHearer,
  readStop,
  type Rhythms,
  saveWishes,
  stopMail,
  undoStop,
} from "./index.ts";

const words = (label: string) => () => ({
  label,
  outline: "There is news.",
  title: ({ title }: { title: string }) => `${label}: ${title}`,
  text: ({ title }: { title: string }) => `About ${title} & more.`,
});
const params = z.object({ title: z.string() });
const ANSWERED = defineNotice({ name: "l.answered", params, words: words("Answers") });
const SHIPPED = defineNotice({
  name: "l.shipped",
  params,
  mail: "daily",
  words: words("On the way"),
});
const RECALLED = defineNotice({
  name: "l.recalled",
  params,
  maySilence: false,
  words: words("Called back"),
});
const kinds = [ANSWERED, SHIPPED, RECALLED];

let d: TestDeployment;
let library: Library;
let person: PersonId;
let email = "";
let serial = 0;
const wakes: (Temporal.Instant | undefined)[] = [];

beforeAll(async () => {
  d = await testDeployment({ PUBLIC_URL: "https://shelf.example" });
  library = await d.asSystem((ctx) =>
    addLibrary(ctx, { code: "harbour", name: "Harbour Library", timeZone: "Europe/Berlin" }),
  );
});
afterAll(() => d.close());
beforeEach(async () => {
  wakes.length = 0;
  email = `reader-${serial++}@e.example`;
  person = await d.asSystem((ctx) =>
    addPerson(ctx, { email, name: "Vera", password: "a long walk home", roles: [] }),
  );
  await d.asSystem((ctx) => changeHomeLibrary(ctx, person, library.id));
});

const berlin = (wall: string) =>
  Temporal.PlainDateTime.from(wall).toZonedDateTime("Europe/Berlin").toInstant();
/** The use case as if it were that time; later jobs that it asks for are noted. */
const runAt =
  (now: Temporal.Instant): Run =>
  (visitor, work) =>
    d.run(visitor, (ctx) =>
      work({
        ...ctx,
        clock: { now: () => now },
        enqueue: async (kind, payload, options) => {
          if (options?.key) wakes.push(options.at);
          await ctx.enqueue(kind, payload, options);
        },
      }),
    );
const system = {
  principal: systemPrincipal("test"),
  library: null,
  locale: "en",
  reach: "system",
} as const;
const at = <T>(wall: string, work: (ctx: Ctx) => Promise<T>) => runAt(berlin(wall))(system, work);
const tell = (wall: string, kind: typeof ANSWERED, title = "The Sea", subject = title) =>
  at(wall, (ctx) =>
    notify(ctx, {
      kind,
      person,
      library: library.id,
      subjectKey: subject,
      href: "/my/requests/1",
      params: { title },
    }),
  );
const deliver = (wall: string) =>
  deliverNotices(kinds)({ payload: { person }, run: runAt(berlin(wall)) });
const wish = (
  hours: Partial<Hours>,
  wishes: readonly (readonly [typeof ANSWERED, Rhythms])[] = [],
) =>
  d.asSystem(async (ctx) => {
    const known = await readHearer(ctx, person);
    if (known) await saveWishes(ctx, person, new Map(wishes), { ...known.hours, ...hours });
  });
const mails = async () => {
  const all = await d.asSystem((ctx) => listMail(ctx, 500));
  return all.filter(({ to }) => to === email).toReversed();
};
const subjects = async () => (await mails()).map(({ subject }) => subject);
const lastWake = () =>
  wakes.at(-1)?.toZonedDateTimeISO("Europe/Berlin").toPlainDateTime().toString();
const night = { from: Temporal.PlainTime.from("22:00"), until: Temporal.PlainTime.from("07:00") };

describe("mail", () => {
  test("comes at once, once, and reads well in both versions", async () => {
    await tell("2026-11-26T15:00", ANSWERED);
    await deliver("2026-11-26T15:00");
    await deliver("2026-11-26T15:01");
    const [mail, ...more] = await mails();
    expect(more).toEqual([]);
    expect(mail?.subject).toBe("Answers: The Sea");
    expect(mail?.text).toContain("About The Sea & more.");
    expect(mail?.text).toMatch(/^https:\/\/shelf\.example\/my\/notices\/[0-9a-f-]{36}$/m);
    expect(mail?.text?.replaceAll("\n", " ")).toContain(
      "From Harbour Library, at shelf.example. Kind of news: Answers.",
    );
    expect(mail?.html).toContain("About The Sea &amp; more.");
    expect(mail?.html).toContain(mail?.listUnsubscribe ?? "none");
  });

  test("is in the reader's language, and a line break in a title starts no header", async () => {
    await tell("2026-11-26T15:00", ANSWERED, "The\r\nBcc: all@e.example\n Sea");
    await deliver("2026-11-26T15:00");
    expect(await subjects()).toEqual(["Answers: The Bcc: all@e.example Sea"]);
  });

  test("what came at the same time is one letter", async () => {
    await tell("2026-11-26T15:00", ANSWERED, "The Sea");
    await tell("2026-11-26T15:00", ANSWERED, "The Bell");
    await deliver("2026-11-26T15:00");
    const [mail, ...more] = await mails();
    expect(more).toEqual([]);
    expect(mail?.subject).toBe("2 pieces of news for you");
    for (const title of ["The Sea", "The Bell"])
      for (const body of [mail?.text, mail?.html]) expect(body).toContain(`Answers: ${title}`);
  });

  test("daily: with others at eight in the reader's own morning, none without news", async () => {
    await tell("2026-11-26T15:00", SHIPPED, "The Sea");
    await deliver("2026-11-26T15:00");
    expect(lastWake()).toBe("2026-11-27T08:00:00");
    await tell("2026-11-26T23:00", SHIPPED, "The Bell");
    await deliver("2026-11-26T23:00");
    expect(await subjects()).toEqual([]);
    await deliver("2026-11-27T08:00");
    expect(await subjects()).toEqual(["2 pieces of news for you"]);
    await deliver("2026-11-28T08:00");
    expect(await subjects()).toHaveLength(1);
  });

  test("what was read in the meantime is not told", async () => {
    await tell("2026-11-26T15:00", SHIPPED);
    await at("2026-11-26T16:00", (ctx) => markAllRead(ctx, person));
    await deliver("2026-11-27T08:00");
    expect(await subjects()).toEqual([]);
  });

  test("newer news of a subject is told in the place of older", async () => {
    await tell("2026-11-26T15:00", SHIPPED, "soon", "request 1");
    await tell("2026-11-26T16:00", SHIPPED, "ready", "request 1");
    await deliver("2026-11-27T08:00");
    expect(await subjects()).toEqual(["On the way: ready"]);
  });

  test("waits for the end of the quiet hours, also those of a change of mind", async () => {
    await wish({ quiet: night });
    await tell("2026-11-26T23:00", ANSWERED);
    await deliver("2026-11-26T23:00");
    expect(lastWake()).toBe("2026-11-27T07:00:00");
    expect(await subjects()).toEqual([]);
    await wish({
      quiet: { from: Temporal.PlainTime.from("22:00"), until: Temporal.PlainTime.from("09:30") },
    });
    await deliver("2026-11-27T07:00");
    expect(lastWake()).toBe("2026-11-27T09:30:00");
    await deliver("2026-11-27T09:30");
    expect(await subjects()).toEqual(["Answers: The Sea"]);
  });

  test("waits for the end of a pause, but what must not be missed does not", async () => {
    await wish({ pausedUntil: Temporal.PlainDate.from("2026-12-24") });
    await tell("2026-11-26T15:00", ANSWERED, "The Sea");
    await tell("2026-11-26T15:00", RECALLED, "The Bell");
    await deliver("2026-11-26T15:00");
    expect(await subjects()).toEqual(["Called back: The Bell"]);
    expect(lastWake()).toBe("2026-12-24T00:00:00");
  });

  test("never comes where it was not wished for, and what was silent stays in the centre", async () => {
    const silent = { mail: "never", push: "never" } as const;
    await wish({}, [
      [ANSWERED, silent],
      [RECALLED, silent],
    ]);
    await tell("2026-11-26T15:00", ANSWERED, "The Sea");
    await tell("2026-11-26T15:00", RECALLED, "The Bell");
    await deliver("2026-11-26T15:00");
    expect(await subjects()).toEqual(["Called back: The Bell"]);
  });

  test("two jobs at the same moment write one letter", async () => {
    await tell("2026-11-26T15:00", ANSWERED);
    await Promise.all(Array.from({ length: 6 }, () => deliver("2026-11-26T15:00")));
    expect(await subjects()).toHaveLength(1);
  });

  test("news on its way into the centre is neither waited for nor lost", async () => {
    await tell("2026-11-26T15:00", ANSWERED, "old", "request 1");
    const committed = Promise.withResolvers<void>();
    const written = Promise.withResolvers<void>();
    const deed = d.asSystem(async (ctx) => {
      const params = { title: "new" };
      const about = { person, library: library.id, subjectKey: "request 1", href: "/my", params };
      await notify(ctx, { kind: ANSWERED, ...about });
      written.resolve();
      await committed.promise;
    });
    await written.promise;
    const inAYear = `${Temporal.Now.plainDateISO().add({ years: 1 }).toString()}T15:00`;
    await deliver(inAYear);
    expect(await subjects()).toEqual([]);
    committed.resolve();
    await deed;
    await deliver(inAYear);
    expect(await subjects()).toEqual(["Answers: new"]);
  });

  test("a notice of a module that is gone is passed over", async () => {
    await tell("2026-11-26T15:00", ANSWERED);
    await deliverNotices([SHIPPED])({
      payload: { person },
      run: runAt(berlin("2026-11-26T15:00")),
    });
    await deliver("2026-11-26T15:01");
    expect(await subjects()).toEqual([]);
  });
});

test("what has to be forgotten of a subject is forgotten in the centre and in what was mailed", async () => {
  await tell("2026-11-26T15:00", ANSWERED, "The Sea", "request 71");
  await tell("2026-11-26T15:00", ANSWERED, "The Bell", "request 72");
  await deliver("2026-11-26T15:00");
  await tell("2026-11-26T16:00", ANSWERED, "The Book", "request 73");
  await deliver("2026-11-26T16:00");
  await d.asSystem((ctx) => forgetSubjects(ctx, ["request 71"]));
  const texts = (await mails()).map(({ subject, text, html }) => [subject, text !== null, html]);
  expect(texts).toEqual([
    ["", false, null],
    ["Answers: The Book", true, expect.stringContaining("The Book")],
  ]);
  const left = await d.asSystem((ctx) => listNotices(ctx, person, 9));
  expect(left.map(({ subjectKey }) => subjectKey)).toEqual(["request 73", "request 72"]);
});

describe("the address that ends mail", () => {
  const tokenOf = async () =>
    new URL((await mails()).at(-1)?.listUnsubscribe ?? "").pathname.split("/").at(-1) ?? "";

  test("ends that kind for whoever has it, and can be undone", async () => {
    await tell("2026-11-26T15:00", ANSWERED);
    await deliver("2026-11-26T15:00");
    const token = await tokenOf();
    const undo = await d.asSystem(async (ctx) => {
      const stop = await readStop(ctx, token);
      expect(stop).toEqual({ person, kinds: ["l.answered"] });
      return stop && stopMail(ctx, stop, kinds);
    });
    await tell("2026-11-26T16:00", ANSWERED, "The Bell");
    await deliver("2026-11-26T16:00");
    expect(await subjects()).toEqual(["Answers: The Sea"]);
    expect(await d.asSystem((ctx) => undoStop(ctx, undo ?? "", kinds))).toBe(true);
    await tell("2026-11-26T17:00", ANSWERED, "The Book");
    await deliver("2026-11-26T17:00");
    expect(await subjects()).toEqual(["Answers: The Sea", "Answers: The Book"]);
  });

  test("gives back the wish that was there before", async () => {
    const before = { mail: "daily", push: "never" } as const;
    await wish({}, [[ANSWERED, before]]);
    const stop = { person, kinds: [] };
    const undo = await d.asSystem((ctx) => stopMail(ctx, stop, kinds));
    const wishes = () => d.asSystem(async (ctx) => (await readHearer(ctx, person))?.wishes);
    expect((await wishes())?.get("l.answered")).toEqual({ mail: "never", push: "never" });
    expect((await wishes())?.get("l.shipped")).toEqual({ mail: "never", push: "at-once" });
    expect((await wishes())?.has("l.recalled")).toBe(false);
    await d.asSystem((ctx) => undoStop(ctx, undo ?? "", kinds));
    expect(await wishes()).toEqual(new Map([["l.answered", before]]));
  });

  test("is nothing that anybody could make, change, or use for something else", async () => {
    await tell("2026-11-26T15:00", ANSWERED);
    await deliver("2026-11-26T15:00");
    const token = await tokenOf();
    const read = (text: string) => d.asSystem((ctx) => readStop(ctx, text));
    expect(await read(`${token.slice(0, -2)}xx`)).toBeNull();
    expect(await read("v1.AAAA")).toBeNull();
    expect(await read("x".repeat(100_000))).toBeNull();
    expect(await d.asSystem((ctx) => undoStop(ctx, token, kinds))).toBe(false);
    expect(token).not.toContain(person);
  });

  test("is not offered for what must not be missed", async () => {
    await tell("2026-11-26T15:00", RECALLED);
    await deliver("2026-11-26T15:00");
    expect((await mails())[0]?.listUnsubscribe).toBeNull();
  });
});
