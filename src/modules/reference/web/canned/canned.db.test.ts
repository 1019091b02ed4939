import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Library, Visitor } from "#kernel/tenancy";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { askAs, operatorAt } from "#test/reference-desk";
import { findCanned } from "../../actions/canned/find-canned.ts";
import { exportCanned, importCanned } from "../../actions/canned/carry-canned.ts";
import { cannedFor } from "../../actions/canned/offer-canned.ts";
import { cannedPrivacy } from "../../actions/canned/privacy.ts";
import { sayCanned, writeCanned } from "../../actions/canned/write-canned.ts";
import { readDeskInquiry } from "../../actions/desk/read-inquiry.ts";
import { claim } from "../../actions/inquiry/claim.ts";
import type { CannedOwner } from "../../model/canned/canned.ts";
import { asking, letIn, type Somebody } from "../../test/people.ts";

let d: TestDeployment;
let home: Library;
let away: Library;
let staff: Somebody;
let colleague: Somebody;
let neighbour: Somebody;
let coordinator: Somebody;
let stranger: ReturnType<typeof asking>;
beforeAll(async () => {
  d = await testDeployment();
  home = await d.library("home", "Home Library");
  away = await d.library("away", "Away Library");
  const app = await d.app();
  staff = await letIn(d, app, "staff", home);
  colleague = await letIn(d, app, "staff", home);
  neighbour = await letIn(d, app, "staff", away);
  coordinator = await letIn(d, app, "network-coordinator", null);
  stranger = asking(app);
});
afterAll(() => d.close());

const AT = "/desk/home/ask/canned";
const NETWORK = "/network/ask/canned";
type Given = Readonly<Record<string, unknown>>;
let numbers = 0;
const fresh = (word: string) => `${word}-${++numbers}`;
const write = (who: Somebody, owner: CannedOwner, given: Given = {}) =>
  d.run(who.visitor, (ctx) =>
    writeCanned(ctx, owner, {
      name: fresh("text"),
      topics: [],
      language: "en",
      body: "Hello.",
      ...given,
    }),
  );
const say = (who: Somebody, id: string, language: string, body: string) =>
  d.run(who.visitor, (ctx) => sayCanned(ctx, id, { language, body }));
const namesSeen = async (who: Visitor, text = "") =>
  (await d.run(who, (ctx) => findCanned(ctx, text))).map(({ name }) => name);
const idIn = (location: string) => /canned\/([0-9a-f-]{36})/.exec(location)?.[1] ?? "";

describe("where they are kept", () => {
  test("one is written, found, translated, changed, removed and brought back", async () => {
    expect((await staff.get(AT)).text).toContain("No canned answers yet");
    const written = await staff.post(AT, {
      name: "/Opening-Hours",
      topics: "times, visiting,",
      owner: "library",
      language: "en",
      body: "We are open {hours}.\r\nSee {link:catalogue}.",
    });
    expect(written.status).toBe(303);
    const at = `${AT}/${idIn(written.location)}`;
    expect((await staff.get(written.location)).text).toContain("We are open {hours}.\nSee");
    expect((await staff.get(`${AT}?q=VISIT`)).text).toContain("/opening-hours");
    expect((await staff.get(`${AT}?q=zebra`)).text).toContain("Nothing with these words");

    expect((await staff.get(`${at}?language=cy`)).text).toContain("Text in Welsh");
    await staff.post(`${at}/texts`, { language: "cy", body: "Ar agor {hours}." });
    expect((await staff.get(at)).text).not.toContain("The first text has changed");
    await staff.post(`${at}/texts`, { language: "en", body: "Today: {hours}." });
    expect((await staff.get(at)).text).toContain("The first text has changed");
    expect((await staff.get(AT)).text).toContain("Welsh, behind");
    await staff.post(`${at}/texts`, { language: "cy", body: "Ar agor {hours}." });
    expect((await staff.get(AT)).text).not.toContain("Welsh, behind");
    await staff.post(`${at}/texts`, { language: "cy", body: "" });
    expect((await staff.get(at)).text).not.toContain("Text in Welsh");

    const removed = await staff.post(`${at}/removal`);
    const after = await staff.get(removed.location);
    expect(after.text).toContain(`${at}/restoration`);
    expect(await namesSeen(staff.visitor)).not.toContain("opening-hours");
    expect((await staff.get(at)).status).toBe(404);
    await staff.post(`${at}/restoration`);
    expect(await namesSeen(staff.visitor)).toContain("opening-hours");
  });

  test.each([
    ["no name", { name: "" }, "Give it a name."],
    ["two words", { name: "two words" }, "A name has letters"],
    ["a hyphen first", { name: "-x" }, "A name has letters"],
    ["a long name", { name: "x".repeat(41) }, "A name has letters"],
    ["a long topic", { topics: "x".repeat(61) }, "At most ten topics"],
    ["no code", { language: "Welsh" }, "no code of a language"],
    ["no text", { body: "" }, "Write the text."],
    ["a long text", { body: "y".repeat(4001) }, "too long"],
    ["a mistyped variable", { body: "Dear {raeder}" }, "cannot be filled in: {raeder}."],
    ["markup", { body: "<script>{</script>}" }, "cannot be filled in"],
  ])("%s: it is said, and what was typed stays", async (_, wrong, said) => {
    const typed = { name: "right", topics: "", language: "en", body: "Typed.", ...wrong };
    const answer = await staff.post(AT, typed);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(said);
    expect(answer.text).not.toContain("<script>{");
    if (typed.body === "Typed.") expect(answer.text).toContain("Typed.</textarea>");
    expect(await namesSeen(staff.visitor)).not.toContain("right");
  });

  test("a name is one owner's once, also for two who write at the same moment", async () => {
    const name = fresh("once");
    const tries = await Promise.allSettled([
      write(staff, "library", { name }),
      write(colleague, "library", { name }),
      write(staff, "person", { name }),
      write(neighbour, "library", { name }),
      write(coordinator, "network", { name }),
    ]);
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(4);
    const id = await write(staff, "library");
    const renamed = await staff.post(`${AT}/${id}`, { name, topics: "kept words" });
    expect(renamed.status).toBe(422);
    expect(renamed.text).toContain("Another text has this name");
    expect(renamed.text).toContain("kept words");
  });

  test("a removed text whose name was given away says so when it is to come back", async () => {
    const name = fresh("gone");
    const id = await write(staff, "library", { name });
    await staff.post(`${AT}/${id}/removal`);
    await write(staff, "library", { name });
    const back = await staff.post(`${AT}/${id}/restoration`);
    expect(back.status).toBe(422);
    expect(back.text).toContain("Another text has this name");
  });

  test("a library's text comes back also where another has taken its place meanwhile", async () => {
    const id = await write(coordinator, "network");
    const replace = async () => idIn((await staff.post(`${AT}/${id}/replacement`)).location);
    const first = await replace();
    await staff.post(`${AT}/${first}`, { name: fresh("ours"), topics: "" });
    await staff.post(`${AT}/${first}/removal`);
    const second = await replace();
    expect((await staff.post(`${AT}/${first}/restoration`)).status).toBe(303);
    expect(await replace()).toBe(second);
  });

  test("what is nobody's of them is not found, and strangers and readers see nothing", async () => {
    const theirs = await write(neighbour, "library");
    const own = await write(colleague, "person");
    for (const id of [theirs, own, crypto.randomUUID(), "x", "%00", "new%00"]) {
      expect((await staff.get(`${AT}/${id}`)).status).toBe(404);
      for (const way of ["", "/texts", "/removal", "/restoration", "/replacement", "/review"])
        expect([404, 403]).toContain(
          (await staff.post(`${AT}/${id}${way}`, { name: "a", language: "en", body: "b" })).status,
        );
    }
    for (const path of [AT, `${AT}/new`, `${AT}/export.json`, NETWORK])
      expect([401, 403, 303, 302]).toContain((await stranger.get(path)).status);
    expect((await staff.get(NETWORK)).status).toBe(403);
    const reader = { ...staff.visitor, principal: { kind: "anonymous" } } as const;
    const { rows } = await d.run(reader, (ctx) => sql`select from canned_answer`.execute(ctx.tx));
    expect(rows).toEqual([]);
  });
});

describe("a text of the network", () => {
  test("is read at every desk, changed by coordinators, and replaced by a library for itself", async () => {
    const name = fresh("renew");
    const id = await write(coordinator, "network", { name, body: "Renew at {link:requests}." });
    await say(coordinator, id, "es", "Renueve en {link:requests}.");
    expect((await staff.get(`${AT}/${id}`)).text).toContain("This text is the network");
    expect((await staff.post(`${AT}/${id}/removal`)).status).toBe(403);
    const replaced = await staff.post(`${AT}/${id}/replacement`);
    const own = idIn(replaced.location);
    await say(staff, own, "en", "Renew at our desk.");
    // The network goes on; the library's text stays, and is told of it.
    await say(coordinator, id, "en", "Renew online.");
    const page = await staff.get(`${AT}/${own}`);
    expect(page.text).toContain("Renew at our desk.");
    expect(page.text).toContain("Your library&#x27;s text has not been touched.");
    expect(page.text).toContain("Renew online.");
    expect((await staff.post(`${AT}/${id}/replacement`)).location).toContain(own);
    expect((await staff.post(`${AT}/${own}/review`)).status).toBe(303);
    expect((await staff.get(`${AT}/${own}`)).text).not.toContain("has not been touched");
    await coordinator.post(`${NETWORK}/${id}/removal`);
    expect(await namesSeen(staff.visitor)).toContain(name);
    expect((await coordinator.get(NETWORK)).text).not.toContain("Renew at our desk.");
  });
});

describe("in an answer", () => {
  const ask = async (language: string, name = "") => {
    const { inquiry } = await askAs(d, home, { language, name });
    return inquiry.id;
  };
  const offers = (who: Visitor, id: string) =>
    d.run(who, async (ctx) => cannedFor(ctx, await readDeskInquiry(ctx, id)));

  test("it is in the reader's language and filled in for the reader's library; gaps are shown", async () => {
    const helper = await operatorAt(d, away, "Ana");
    const name = fresh("greet");
    const network = await write(coordinator, "network", {
      name,
      body: "Dear {reader}, {operator} of {library}: {code} {hours} {link:catalogue}",
    });
    await say(coordinator, network, "es", "Hola {reader}, {library}");
    const id = await ask("es", "Rosa");
    await d.run(helper, (ctx) => claim(ctx, id));
    const [offer] = (await offers(helper, id)).filter((one) => one.name === name);
    // Who asked, their own library knows, and nobody else.
    expect(offer).toMatchObject({
      language: "es",
      text: "Hola ⟦reader⟧, Home Library",
      gaps: ["reader"],
    });
    const { inquiry } = await askAs(d, home, { name: "Rosa {operator}", live: false });
    const [own] = (await offers(staff.visitor, inquiry.id)).filter((one) => one.name === name);
    expect(own?.text).toBe(
      `Dear Rosa {operator}, Test of Home Library: ${inquiry.code} ⟦hours⟧ ${new URL("/libraries/home/collection", d.config.publicUrl).href}`,
    );
    const shown = await staff.get(`/desk/home/ask/inquiries/${inquiry.id}?canned=${network}`);
    expect(shown.text).toMatch(/<textarea[^>]*>Dear Rosa/);
    expect(shown.text).toContain("Fill in what is marked before you send it: ⟦hours⟧.");
    const json = await staff.get(`/desk/home/ask/inquiries/${inquiry.id}/canned.json`);
    expect(json.text).toContain("Fill in what is marked");
  });

  test("a library's own stands in the network's place for its readers, whoever answers", async () => {
    const helper = await operatorAt(d, away, "Bea");
    const name = fresh("join");
    const network = await write(coordinator, "network", { name, body: "Join anywhere." });
    await neighbour.post(`/desk/away/ask/canned/${network}/replacement`);
    const id = await ask("en");
    await d.run(helper, (ctx) => claim(ctx, id));
    const texts = async () =>
      (await offers(helper, id)).filter((one) => one.name === name).map(({ text }) => text);
    expect(await texts()).toEqual(["Join anywhere."]);
    const own = idIn((await staff.post(`${AT}/${network}/replacement`)).location);
    await say(staff, own, "en", "Join at Home.");
    expect(await texts()).toEqual(["Join at Home."]);
  });

  test("its use is counted, and nothing of whose answer it was", async () => {
    const id = await write(staff, "library");
    const { inquiry } = await askAs(d, home, { live: false });
    const at = `/desk/home/ask/inquiries/${inquiry.id}`;
    const sent = { body: "Hello.", kind: "message", canned: `${id} ${id} nonsense` };
    expect((await staff.post(`${at}/messages`, sent)).status).toBe(303);
    expect((await staff.post(`${at}/canned/uses`, { canned: id })).status).toBe(204);
    expect((await staff.post(`${at}/messages`, { ...sent, body: "" })).status).toBe(422);
    const { rows } = await d.asSystem((ctx) =>
      sql`select * from canned_use where answer_id = ${id}`.execute(ctx.tx),
    );
    expect(rows).toEqual([{ answer_id: id, month: expect.anything(), uses: 2 }]);
    expect((await staff.get(`${AT}/${id}`)).text).toContain("2 times");
  });

  test("of an inquiry that is none of theirs is not given", async () => {
    const { inquiry } = await askAs(d, home, { live: false });
    for (const id of [inquiry.id, crypto.randomUUID(), "x", "%00"])
      expect((await neighbour.get(`/desk/away/ask/inquiries/${id}/canned.json`)).status).toBe(404);
  });
});

describe("files", () => {
  test("carry them from one desk to another, translations behind as they were", async () => {
    const mine = await letIn(d, await d.app(), "staff", home);
    const id = await write(mine, "person", { name: "wifi", topics: ["network"], body: "One" });
    await say(mine, id, "ar", "واحد");
    await say(mine, id, "en", "Two");
    const file = await d.run(mine.visitor, (ctx) => exportCanned(ctx, "person"));
    const other = await letIn(d, await d.app(), "staff", away);
    const take = () =>
      d.run(other.visitor, (ctx) => importCanned(ctx, "person", JSON.stringify(file)));
    expect(await take()).toBe(1);
    expect(await take()).toBe(1);
    expect(await d.run(other.visitor, (ctx) => exportCanned(ctx, "person"))).toEqual(file);
    expect(file.answers[0]?.stale).toEqual(["ar"]);
  });

  test("are given and taken by the page, all or nothing", async () => {
    expect((await staff.get(`${AT}/export.json?of=library`)).text).toContain(
      '"format": "commonshelf-canned-answers"',
    );
    const answer = (name: string, body: string) => ({
      name,
      topics: [],
      language: "en",
      texts: { en: body },
    });
    const file = (...answers: unknown[]) =>
      JSON.stringify({ format: "commonshelf-canned-answers", answers });
    const before = await namesSeen(staff.visitor);
    for (const [text, fault] of [
      ["", "file-form"],
      ["{", "file-form"],
      ["[]", "file-form"],
      [file(answer("fine", "Yes"), answer("bad", "{no}")), "file-variable"],
      [file(answer("twin", "1"), answer("TWIN", "2")), "file-twice"],
      [file(...Array.from({ length: 501 }, (_, n) => answer(`n${n}`, "x"))), "file-form"],
    ] as const)
      await expect(
        d.run(staff.visitor, (ctx) => importCanned(ctx, "library", text)),
      ).rejects.toMatchObject({ fields: { file: fault } });
    expect(await namesSeen(staff.visitor)).toEqual(before);
    expect((await staff.post(`${AT}/import`, { of: "library" })).text).toContain("Choose a file.");
  });
});

test("what somebody wrote for themselves is theirs to have, and goes with them", async () => {
  const leaving = await letIn(d, await d.app(), "staff", home);
  await write(leaving, "person", { name: "bye", body: "Goodbye." });
  const told = await d.asSystem((ctx) => cannedPrivacy.exportPerson(ctx, leaving.id));
  expect(told).toEqual({
    cannedAnswers: [{ name: "bye", topics: [], texts: { en: "Goodbye." } }],
  });
  await d.asSystem((ctx) => cannedPrivacy.erasePerson(ctx, leaving.id));
  expect(await namesSeen(leaving.visitor)).not.toContain("bye");
});
