import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { anonymous, Refusal } from "#kernel/access";
import type { Ctx, Visitor } from "#kernel/tenancy";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { composeMail, deliverMail, listMail, mailPrivacy, readMail, sendMail } from "./index.ts";

let d: TestDeployment;
let server: SMTPServer;
const received: ParsedMail[] = [];
const recipients: string[] = [];
let refuseWith: number | null = null;

beforeAll(async () => {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo: ({ address }, _session, done) => {
      recipients.push(address);
      done(
        refuseWith === null ? null : Object.assign(new Error("no"), { responseCode: refuseWith }),
      );
    },
    onData: (stream, _session, done) => {
      simpleParser(stream, (fault, mail) => {
        received.push(mail);
        done(fault);
      });
    },
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.server.address() as AddressInfo;
  d = await testDeployment({ SMTP_URL: `smtp://127.0.0.1:${port}` });
});
afterAll(async () => {
  await d.close();
  await new Promise<void>((resolve) => server.close(resolve));
});
beforeEach(() => {
  received.length = 0;
  recipients.length = 0;
  refuseWith = null;
});

const stranger: Visitor = { principal: anonymous, library: null, locale: "en" };
const plain = { to: "ruth@e.example", subject: "Hello", text: "Good morning" };
const write = (mail: Parameters<typeof sendMail>[1]) =>
  d.run(stranger, (ctx) => sendMail(ctx, mail));
const read = (id: string) => d.asSystem((ctx) => readMail(ctx, id));
const deliver = (message: string, attempt = 1) =>
  deliverMail({ payload: { message }, attempt, run: d.run, services: d.services });
const waiting = () =>
  d.asSystem(async () => {
    const { rows } = await sql<{ payload: { payload: { message: string } } }>`
      select payload from graphile_worker._private_jobs order by id`.execute(d.database);
    return rows.map(({ payload }) => payload.payload.message);
  });

describe("a message", () => {
  test("is written with the reason for it, or not at all", async () => {
    const id = await write(plain);
    expect(await waiting()).toContain(id);
    let lost = "";
    const failing = d.run(stranger, async (ctx) => {
      lost = await sendMail(ctx, plain);
      throw new Refusal("forbidden");
    });
    await expect(failing).rejects.toThrow("forbidden");
    expect(await read(lost)).toBeNull();
    expect(await waiting()).not.toContain(lost);
  });

  test("comes to the mail server once, with both versions and honest headers", async () => {
    const content = composeMail({
      locale: "ar",
      heading: "أهلًا",
      paragraphs: ["صباح الخير"],
      footer: "المكتبة",
    });
    const id = await write({
      ...plain,
      ...content,
      subject: "أهلًا بك في المكتبة",
      replyTo: "desk@e.example",
      listUnsubscribe: "https://e.example/stop",
    });
    await deliver(id);
    await deliver(id);
    expect(received).toHaveLength(1);
    const [mail] = received;
    expect(mail?.subject).toBe("أهلًا بك في المكتبة");
    expect(mail?.text).toContain("صباح الخير");
    expect(mail?.html).toContain('dir="rtl"');
    expect(mail?.messageId).toBe(`<${id}@localhost>`);
    expect(mail?.headers.get("auto-submitted")).toBe("auto-generated");
    expect(mail?.replyTo?.text).toBe("desk@e.example");
    expect(mail?.headerLines.find(({ key }) => key === "list-unsubscribe-post")?.line).toContain(
      "One-Click",
    );
    expect(await read(id)).toMatchObject({ sentAt: expect.any(Date), attempts: 1, error: null });
  });

  test("refused for good is not tried again; refused for now is", async () => {
    refuseWith = 550;
    const gone = await write(plain);
    await deliver(gone);
    expect(await read(gone)).toMatchObject({ failedAt: expect.any(Date), sentAt: null });
    refuseWith = 451;
    const later = await write(plain);
    await expect(deliver(later)).rejects.toThrow();
    expect(await read(later)).toMatchObject({ failedAt: null, sentAt: null, attempts: 1 });
    expect((await read(later))?.error).toContain("451");
    const never = await write(plain);
    await expect(deliver(never, 10)).rejects.toThrow();
    expect(await read(never)).toMatchObject({ failedAt: expect.any(Date) });
    refuseWith = null;
    await deliver(later);
    expect(await read(later)).toMatchObject({ sentAt: expect.any(Date), attempts: 2, error: null });
  });

  test("without a mail server is kept to be read", async () => {
    const { SMTP_URL: _, ...config } = d.config;
    const id = await d.run(stranger, (ctx) => sendMail({ ...ctx, config: config }, plain));
    expect(await waiting()).not.toContain(id);
    const [newest] = await d.asSystem((ctx) => listMail(ctx, 1));
    expect(newest).toMatchObject({
      id,
      to: plain.to,
      text: plain.text,
      sentAt: null,
      failedAt: null,
    });
  });
});

describe("headers", () => {
  test.each([
    { ...plain, subject: "Hello\r\nBcc: all@e.example" },
    { ...plain, subject: "Hello\u2028Bcc: all@e.example" },
    { ...plain, subject: "x".repeat(5000) },
    { ...plain, to: "a@e.example\nb@e.example" },
    { ...plain, to: "a@e.example, b@e.example" },
    { ...plain, to: "Ruth <a@e.example>" },
    { ...plain, to: "not-an-address" },
    { ...plain, replyTo: "a@e.example\r\nX: y" },
    { ...plain, listUnsubscribe: "https://e.example\r\nX: y" },
    { ...plain, speaker: "Rohan\r\nBcc: all@e.example" },
    { ...plain, inReplyTo: "<a@e.example>\r\nBcc: all@e.example" },
    { ...plain, inReplyTo: "no id" },
  ])("case %# is refused", async (mail) => {
    await expect(write(mail)).rejects.toMatchObject({ code: "mail-header" });
  });
});

describe("privacy", () => {
  test("nobody but the software reads mail", async () => {
    const id = await write(plain);
    for (const reach of ["library", "network"] as const) {
      expect(await d.run({ ...stranger, reach }, (ctx) => readMail(ctx, id))).toBeNull();
      expect(await d.run({ ...stranger, reach }, (ctx) => listMail(ctx, 10))).toEqual([]);
    }
  });

  test("bodies go after 30 days, the note of them after a year", async () => {
    const id = await write(plain);
    const [bodies, notes] = mailPrivacy.retention;
    const now = d.services.clock.now();
    const after = (days: number) => (rule: typeof bodies) => (ctx: Ctx) =>
      rule?.expire(ctx, now.add({ hours: 24 * (days - rule.days) }));
    await d.asSystem(async (ctx) => {
      await after(29)(bodies)(ctx);
      expect((await readMail(ctx, id))?.text).toBe(plain.text);
      await after(31)(bodies)(ctx);
      expect(await readMail(ctx, id)).toMatchObject({ subject: plain.subject, text: null });
      await after(366)(notes)(ctx);
      expect(await readMail(ctx, id)).toBeNull();
    });
  });
});
