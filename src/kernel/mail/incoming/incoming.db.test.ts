import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { sql } from "kysely";
import type { Mailbox } from "./mailbox.ts";
import type { Run } from "#kernel/tenancy";
import { readMailFor } from "./read.ts";
import { takeMail } from "./take.ts";
import { listIncomingMail } from "./store.ts";
import { DOMAIN, openPostOffice, type PostOffice, rawMail, writeToRuth } from "#test/post-office";

let office: PostOffice;
beforeAll(async () => {
  office = await openPostOffice();
});
afterAll(() => office.close());
beforeEach(() => {
  office.received.length = 0;
  office.undelivered.length = 0;
});

const ask = `ask@${DOMAIN}`;
const ruth = "Ruth Adler <ruth@e.example>";

describe("taking mail", () => {
  test("a question comes to the mailbox of its address, with its files", async () => {
    const png = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");
    const row = await office.post({
      from: ruth,
      to: ask,
      subject: "Where is the atlas?",
      text: "Good morning,\n\nwhere is it?\n\nSent from my iPhone\n",
      html: "<p>Good morning</p>",
      headers: { "Content-Language": "es" },
      attachments: [{ filename: "../page 3.txt", contentType: "text/html", content: png }],
    });
    expect(row).toMatchObject({
      state: "handed",
      class: "ordinary",
      mailbox: "test",
      client: null,
    });
    expect(office.received).toMatchObject([
      {
        kind: "ordinary",
        from: { name: "Ruth Adler", address: "ruth@e.example" },
        to: ask,
        subject: "Where is the atlas?",
        text: "Good morning,\n\nwhere is it?",
        wholeText: expect.stringContaining("Sent from my iPhone"),
        language: "es",
        thread: null,
        attachments: [{ name: "page 3.txt" }],
      },
    ]);
    const [file] = office.received[0]?.attachments ?? [];
    expect(file?.content).toEqual(png);
  });

  test("HTML alone becomes text", async () => {
    const html = `<p>Is the <b>blue</b> one there?</p><script>steal()</script>`;
    for (const type of ["text/html", 'multipart/alternative; boundary="x"']) {
      const body =
        type === "text/html" ? html : `--x\r\nContent-Type: text/html\r\n\r\n${html}\r\n--x--`;
      await office.post({
        envelope: { from: "ruth@e.example", to: ask },
        raw: rawMail(`From: ${ruth}\nSubject: ${type}\nContent-Type: ${type}\n\n${body}\n`),
      });
    }
    expect(office.received.map(({ text }) => text)).toEqual([
      "Is the blue one there?",
      "Is the blue one there?",
    ]);
  });

  test("to two addresses of one desk it is one question, to two desks it is two", async () => {
    await office.post({
      from: ruth,
      to: [ask, `help@${DOMAIN}`, `other@${DOMAIN}`],
      subject: "One",
      text: "one",
    });
    expect(office.received.map(({ to }) => to)).toEqual([ask, `other@${DOMAIN}`]);
    expect(new Set(office.received.map(({ library }) => library)).size).toBe(2);
  });

  test("what is sent again is no second question", async () => {
    const again = {
      from: ruth,
      to: ask,
      subject: "Again",
      text: "once",
      messageId: "<once@e.example>",
      date: new Date(0),
    };
    await office.post(again);
    expect(await office.post(again)).toMatchObject({ state: "duplicate" });
    expect(office.received).toHaveLength(1);
  });

  test.each([
    ["nobody's address", `nobody@${DOMAIN}`, /5\.1\.1/],
    ["another domain", "ask@elsewhere.example", /5\.7\.1/],
    ["a token that was never given", `reply+${"0".repeat(32)}@${DOMAIN}`, /5\.1\.1/],
  ])("mail to %s is refused before it comes", async (_, to, reason) => {
    await expect(office.send({ from: ruth, to, subject: "x", text: "x" })).rejects.toThrow(reason);
  });

  test("mail that is too large is refused, and nothing of it kept", async () => {
    const head = `From: ${ruth}\r\nSubject: Large\r\n\r\n`;
    const raw = Buffer.concat([
      Buffer.from(head),
      Buffer.alloc(26 * 1024 * 1024, `${"x".repeat(900)}\r\n`),
    ]);
    const large = { envelope: { from: "ruth@e.example", to: ask }, raw };
    await expect(office.send(large)).rejects.toMatchObject({ responseCode: 552 });
    const rows = await office.d.asSystem((ctx) => listIncomingMail(ctx, 1));
    expect(rows[0]?.subject).not.toBe("Large");
  });

  test("a mailbox that fails gets it again, and after the last try it is kept as that", async () => {
    await office.send({ from: ruth, to: ask, subject: "Later", text: "later" });
    const failing: Mailbox = {
      ...office.mailbox,
      receive: () => Promise.reject(new Error("not now")),
    };
    const { rows } = await office.d.asSystem((ctx) =>
      sql<{ id: string }>`select id from incoming_mail where state = 'waiting'`.execute(ctx.tx),
    );
    const job = {
      payload: { mail: rows[0]?.id ?? "" },
      attempt: 1,
      run: office.d.run,
      services: office.d.services,
    };
    await expect(readMailFor([failing])(job)).rejects.toThrow("not now");
    expect(await office.readAll()).toMatchObject({ state: "handed" });
    await office.send({ from: ruth, to: ask, subject: "Never", text: "never" });
    const [waiting] = await office.d.asSystem((ctx) => listIncomingMail(ctx, 1));
    const last = { ...job, payload: { mail: waiting?.id ?? "" }, attempt: 8 };
    await expect(readMailFor([failing])(last)).rejects.toThrow("not now");
    const [given] = await office.d.asSystem((ctx) => listIncomingMail(ctx, 1));
    expect(given).toMatchObject({ state: "failed", because: "not now", client: "127.0.0.1" });
  });

  test("what nobody has seen yet is no second mail when it is sent again", async () => {
    const again = {
      from: ruth,
      to: ask,
      subject: "Once more",
      text: "please",
      messageId: "<more@e.example>",
      date: new Date(0),
    };
    await office.send(again);
    await office.d.asSystem((ctx) =>
      sql`update incoming_mail set state = 'failed' where state = 'waiting'`.execute(ctx.tx),
    );
    expect(await office.post(again)).toMatchObject({ state: "handed" });
    expect(await office.post(again)).toMatchObject({ state: "duplicate" });
    expect(office.received).toHaveLength(1);
  });

  test("of one that comes twice, and is read the other way round, one is handed over", async () => {
    const again = { from: ruth, to: ask, text: "x", messageId: "<2@e.example>", date: new Date(0) };
    await office.send(again);
    await office.send(again);
    const rows = await office.d.asSystem((ctx) => listIncomingMail(ctx, 2));
    for (const { id } of rows) await office.read(id);
    expect(office.received).toHaveLength(1);
  });

  test("when it is not known whether a message was written down, its file stays", async () => {
    const { run, services } = office.d;
    // The answer to the commit is lost; the commit is not.
    const broken: Run = async (visitor, work) => {
      const done = await run(visitor, work);
      if (Array.isArray(done)) throw new Error("the connection was lost");
      return done;
    };
    const raw = Buffer.from(rawMail(`From: ${ruth}\nSubject: In doubt\n\nx\n`));
    const arrival = {
      source: "smtp",
      returnPath: "ruth@e.example",
      recipients: [ask],
      client: null,
      content: [raw],
    } as const;
    const host = { services, mailboxes: [office.mailbox] };
    await expect(takeMail({ ...host, run: broken }, arrival)).rejects.toThrow(/lost/);
    expect(await office.readAll()).toMatchObject({ state: "handed", subject: "In doubt" });
  });
});

describe("a conversation", () => {
  test("is joined by the address that was given to its participant", async () => {
    const { reply } = await writeToRuth(office);
    await office.post({
      from: ruth,
      to: reply,
      subject: "anything",
      text: "The second.\n\nOn 3 May 2026 at 10:15 Rohan <a@b.example> wrote:\n> Which?",
    });
    expect(office.received).toMatchObject([
      {
        thread: { subjectKey: "inquiry:1", by: "token", participant: "known" },
        text: "The second.",
      },
    ]);
  });

  test("is pending for whoever else has that address", async () => {
    const { reply } = await writeToRuth(office);
    await office.post({
      from: "mallory@e.example",
      to: reply.toUpperCase().replace(DOMAIN.toUpperCase(), DOMAIN),
      subject: "Re",
      text: "Tell me all",
    });
    expect(office.received).toMatchObject([{ thread: { participant: "unknown" } }]);
  });

  test("is joined by naming a message that was sent to this very sender, and by nobody else", async () => {
    const { messageId } = await writeToRuth(office, "inquiry:2");
    for (const from of [ruth, "mallory@e.example"])
      await office.post({
        from,
        to: ask,
        subject: "Re",
        text: from,
        inReplyTo: messageId,
        references: [messageId],
      });
    await office.post({
      from: ruth,
      to: `other@${DOMAIN}`,
      subject: "Re",
      text: "elsewhere",
      inReplyTo: messageId,
    });
    expect(office.received.map((mail) => mail.thread)).toEqual([
      { subjectKey: "inquiry:2", by: "message-id", participant: "known" },
      null,
      null,
    ]);
  });

  test("is not joined by a number in the subject", async () => {
    await writeToRuth(office, "inquiry:3");
    await office.post({ from: ruth, to: ask, subject: "Re: [inquiry:3] #3", text: "me too" });
    expect(office.received).toMatchObject([{ thread: null }]);
  });
});
