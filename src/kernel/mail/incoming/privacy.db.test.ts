import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addPerson } from "#kernel/identity";
import { atDesk, DOMAIN, openPostOffice, type PostOffice } from "#test/post-office";
import { forgetThread, mailPrivacy, readMail, sendMail } from "../index.ts";
import { sendAutomaticReply } from "./automatic.ts";
import { listIncomingMail, readIncomingMail } from "./store.ts";

let office: PostOffice;
beforeAll(async () => {
  office = await openPostOffice();
});
afterAll(() => office.close());

const fileOf = async (raw: string) => office.d.services.blobs.head(raw);

test("nobody but the software sees what came, and the tokens in its addresses", async () => {
  await office.post({ from: "ruth@e.example", to: `ask@${DOMAIN}`, subject: "Seen by", text: "x" });
  for (const reach of ["library", "network", "software"] as const) {
    const seen = await office.d.run({ ...atDesk(office), reach }, async (ctx) => ({
      mail: await listIncomingMail(ctx, 10),
      tokens: (await sql`select 1 from mail_token`.execute(ctx.tx)).rows,
    }));
    expect(seen).toEqual({ mail: [], tokens: [] });
  }
});

test("a conversation that is forgotten is gone with its files, and cannot be joined again", async () => {
  const thread = { mailbox: "test", subjectKey: "inquiry:7" };
  const id = await office.d.run(atDesk(office), (ctx) =>
    sendMail(ctx, { to: "ruth@e.example", subject: "Secret", text: "secret", thread }),
  );
  const { replyTo } = (await office.d.asSystem((ctx) => readMail(ctx, id))) ?? {};
  const to = replyTo ?? "";
  const both = await office.post({
    from: "ruth@e.example",
    to: [to, `other@${DOMAIN}`],
    subject: "Re",
    text: "answer",
  });
  const alone = await office.post({
    from: "ruth@e.example",
    to,
    subject: "Re: again",
    text: "another",
  });
  await office.d.asSystem((ctx) => forgetThread(ctx, "inquiry:7"));
  await office.clear();
  expect(await office.d.asSystem((ctx) => readIncomingMail(ctx, alone?.id ?? ""))).toBeNull();
  expect(await fileOf(alone?.raw ?? "")).toBeNull();
  expect(await fileOf(both?.raw ?? "")).not.toBeNull();
  expect(await office.d.asSystem((ctx) => readMail(ctx, id))).toMatchObject({
    to: "",
    subject: "",
    text: null,
    thread: null,
    replyTo: null,
  });
  await expect(
    office.send({ from: "ruth@e.example", to, subject: "Re", text: "x" }),
  ).rejects.toThrow(/5\.1\.1/);
});

test("somebody takes along what came from their address, and has it erased", async () => {
  const person = await office.d.asSystem((ctx) =>
    addPerson(ctx, { email: "Ada@e.example", name: "Ada", locale: "en" }),
  );
  const attachments = [{ filename: "map.txt", content: "here" }];
  const row = await office.post({
    from: "ada@e.example",
    to: `ask@${DOMAIN}`,
    subject: "Mine",
    text: "my words",
    attachments,
  });
  const exported = () => office.d.asSystem((ctx) => mailPrivacy.exportPerson(ctx, person));
  expect((await exported()).received).toMatchObject([
    { subject: "Mine", text: "my words", files: ["map.txt"] },
  ]);
  await office.d.asSystem((ctx) => mailPrivacy.erasePerson(ctx, person));
  await office.clear();
  expect((await exported()).received).toEqual([]);
  expect(await fileOf(row?.raw ?? "")).toBeNull();
});

test("a deletion that is rolled back leaves the file; one whose file is gone already is told of all the same", async () => {
  const person = await office.d.asSystem((ctx) =>
    addPerson(ctx, { email: "Bea@e.example", name: "Bea", locale: "en" }),
  );
  const to = `ask@${DOMAIN}`;
  const row = await office.post({ from: "bea@e.example", to, subject: "Kept", text: "kept" });
  const undone = office.d.asSystem(async (ctx) => {
    await mailPrivacy.erasePerson(ctx, person);
    throw new Error("not now");
  });
  await expect(undone).rejects.toThrow("not now");
  await office.clear();
  expect(await fileOf(row?.raw ?? "")).not.toBeNull();
  await office.d.services.blobs.delete(row?.raw ?? "");
  const exported = await office.d.asSystem((ctx) => mailPrivacy.exportPerson(ctx, person));
  expect(exported.received).toMatchObject([{ subject: "Kept", text: null, files: [] }]);
});

test("what came goes after 30 days, and who was answered by itself after two", async () => {
  const row = await office.post({
    from: "ruth@e.example",
    to: `ask@${DOMAIN}`,
    subject: "Old",
    text: "old",
  });
  const received = office.received.at(-1);
  const answer = () =>
    office.d.asSystem(
      async (ctx) =>
        received && sendAutomaticReply(ctx, received, { subject: "It came", text: "x" }),
    );
  expect(await answer()).toBeTruthy();
  expect(await answer()).toBeNull();
  const now = office.d.services.clock.now();
  const expire = (name: string, days: number) =>
    office.d
      .asSystem(async (ctx) => {
        const rule = mailPrivacy.retention.find((one) => one.name === name);
        return rule?.expire(ctx, now.add({ hours: 24 * (days - rule.days) }));
      })
      .finally(office.clear);
  expect(await expire("kept-incoming-mail", 29)).toBe(0);
  expect(await fileOf(row?.raw ?? "")).not.toBeNull();
  expect(await expire("kept-incoming-mail", 31)).toBeGreaterThan(0);
  expect(await fileOf(row?.raw ?? "")).toBeNull();
  expect(await expire("kept-automatic-mail", 1)).toBe(0);
  await expire("kept-automatic-mail", 4);
  expect(await answer()).toBeTruthy();
});
