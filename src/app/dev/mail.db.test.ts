import type { Hono } from "hono";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { WebEnv } from "#kernel/http";
import { sendMail } from "#kernel/mail";
import { atDesk, openPostOffice, type PostOffice } from "#test/post-office";
import { modules } from "../modules.ts";

let office: PostOffice;
let app: Hono<WebEnv>;
let mail: string;
beforeAll(async () => {
  office = await openPostOffice();
  app = await office.d.app([...modules, { name: "test", mailboxes: [office.mailbox] }]);
  const thread = { mailbox: "test", subjectKey: "inquiry:1" };
  mail = await office.d.run(atDesk(office), (ctx) =>
    sendMail(ctx, {
      to: "ruth@e.example",
      subject: "Which edition?",
      text: "We have two.",
      thread,
    }),
  );
});
afterAll(() => office.close());

const headers = { origin: "http://localhost:3000", accept: "text/html" };
const get = async (path: string) =>
  (await app.request(`http://localhost:3000${path}`, { headers })).text();
const answer = (form: Record<string, string>, id = mail) =>
  app.request(`http://localhost:3000/dev/mail/${id}/answers`, {
    method: "POST",
    headers,
    body: new URLSearchParams(form),
  });

test("a message is answered by hand, and comes as mail does", async () => {
  expect(await get(`/dev/mail/${mail}`)).toContain('value="ruth@e.example"');
  const answered = await answer({ from: "ruth@e.example", text: "The <b>second</b>" });
  expect(answered.status).toBe(303);
  const page = answered.headers.get("location") ?? "";
  expect(await get(page)).toContain("waits to be read");
  await office.readAll();
  expect(office.received).toMatchObject([
    {
      from: { address: "ruth@e.example" },
      subject: "Re: Which edition?",
      text: "The <b>second</b>",
      wholeText: expect.stringContaining("> We have two."),
      thread: { subjectKey: "inquiry:1", participant: "known" },
    },
  ]);
  expect(await get(page)).toMatch(/handed, ordinary[\s\S]*&lt;b&gt;second/);
  expect(await get("/dev/mail")).toContain(page);
});

test("what cannot be sent is said, and what was typed is kept", async () => {
  const wrong = await answer({ from: "nobody", text: "typed words" });
  expect(wrong.status).toBe(422);
  expect(await wrong.text()).toMatch(/Write one address[\s\S]*typed words/);
  const plain = await office.d.asSystem((ctx) =>
    sendMail(ctx, { to: "ruth@e.example", subject: "News", text: "x" }),
  );
  const refused = await answer({ from: "ruth@e.example", text: "x" }, plain);
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain("Nobody takes mail at library@localhost");
  expect((await answer({ from: "a@b.example", text: "x" }, "none")).status).toBe(404);
});
