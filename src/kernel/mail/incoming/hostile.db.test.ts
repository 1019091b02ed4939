import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { gzipSync } from "node:zlib";
import { type MailResolver, sendMail, takeMail } from "../index.ts";
import { sendAutomaticReply } from "./automatic.ts";
import { DOMAIN, openPostOffice, type PostOffice, rawMail, writeToRuth } from "#test/post-office";

let office: PostOffice;
beforeAll(async () => {
  office = await openPostOffice();
});
afterAll(() => office.close());
beforeEach(() => {
  office.received.length = 0;
});

const ask = `ask@${DOMAIN}`;
const from = "From: Mallory <mallory@e.example>\n";
const deliver = (text: string | Buffer, sender = "mallory@e.example") =>
  office.post({
    envelope: { from: sender, to: ask },
    raw: typeof text === "string" ? rawMail(text) : text,
  });
const only = () => office.received[0];

/** Multiparts within each other, each with one part. */
function nested(depth: number): string {
  const levels = Array.from({ length: depth }, (_, level) => level);
  const open = levels.map(
    (level) => `--b${level}\nContent-Type: multipart/mixed; boundary=b${level + 1}\n\n`,
  );
  return `Content-Type: multipart/mixed; boundary=b0\n\n${open.join("")}--b${depth}\n\ndeep\n`;
}

const parts = (count: number, part: (index: number) => string) =>
  `Content-Type: multipart/mixed; boundary=p\n\n${Array.from({ length: count }, (_, index) => `--p\n${part(index)}\n`).join("")}--p--\n`;

const file = (name: string) =>
  `Content-Type: application/pdf\nContent-Disposition: attachment; ${name}\n\ncontent`;

describe("what cannot be read is kept as that, and nobody is bothered with it", () => {
  test.each<[string, string]>([
    ["ten thousand parts", parts(10_000, () => "\nx")],
    ["a thousand levels", nested(1000)],
    ["a million empty lines", "\n".repeat(1_000_000)],
    ["a header without end", `X: ${"y".repeat(900)}\n`.repeat(400)],
  ])("%s", async (_, body) => {
    expect(await deliver(`${from}Subject: x\n${body}`)).toMatchObject({ state: "unreadable" });
    expect(office.received).toEqual([]);
  });
});

describe("whose it is nobody can tell: people get it marked as that, and no machine answers", () => {
  test.each<[string, string, string]>([
    ["no sender", "Subject: x\n\nx", "no-sender"],
    ["a sender without an address", "From: Mallory\n\nx", "no-sender"],
    ["two senders in one field", "From: a@e.example, b@e.example\n\nx", "several-senders"],
    ["two fields of senders", `${from}From: ruth@e.example\n\nx`, "several-senders"],
  ])("%s", async (_, text, because) => {
    expect(await deliver(text)).toMatchObject({ state: "quarantined", because });
    expect(office.received).toMatchObject([{ suspicion: because, from: { address: "" } }]);
  });

  test("what the mail server elsewhere takes for unwanted, also in a conversation", async () => {
    const { reply, messageId } = await writeToRuth(office);
    for (const [to, flag] of [
      [reply, "YES"],
      [ask, "YES"],
      [reply, "NO"],
    ] as const) {
      const head = `From: ruth@e.example\nX-Spam-Flag: ${flag}\nIn-Reply-To: ${messageId}\n`;
      await takeMail(
        { ...office.d, mailboxes: [office.mailbox] },
        {
          source: "imap",
          returnPath: "ruth@e.example",
          recipients: [to],
          client: null,
          content: [Buffer.from(rawMail(`${head}Subject: x\n\nx ${to}`))],
        },
      );
      await office.readAll();
    }
    expect(office.received).toMatchObject([
      { suspicion: "spam-flag", thread: { by: "token", participant: "unknown" } },
      { suspicion: "spam-flag", thread: { by: "message-id", participant: "unknown" } },
      { suspicion: null, thread: { by: "token", participant: "known" } },
    ]);
    const [unwanted] = office.received;
    const answered = office.d.asSystem(
      async (ctx) =>
        unwanted && sendAutomaticReply(ctx, unwanted, { subject: "It came", text: "x" }),
    );
    expect(await answered).toBeNull();
  });

  test("sent again it is no second one, unless it is not suspicious any more", async () => {
    const raw = rawMail(`${from}Subject: Twice\n\nx`);
    const twice = { envelope: { from: "mallory@e.example", to: ask }, raw };
    const denied: MailResolver = async (name) => {
      if (name === "_dmarc.e.example") return [["v=DMARC1; p=reject"]];
      throw Object.assign(new Error("none"), { code: "ENOTFOUND" });
    };
    expect(await office.post(twice, denied)).toMatchObject({ state: "quarantined" });
    expect(await office.post(twice, denied)).toMatchObject({ state: "duplicate" });
    expect(await office.post(twice)).toMatchObject({ state: "handed" });
    expect(office.received.map(({ suspicion }) => suspicion)).toEqual(["dmarc", null]);
  });
});

describe("what can be read is only what it is", () => {
  test("some levels, and a charset that lies", async () => {
    await deliver(`${from}Subject: x\n${nested(20)}`);
    expect(only()?.text).toBe("deep");
    for (const charset of ["utf-8", "utf-7", "no-such-charset", "../../etc"])
      await deliver(
        Buffer.concat([
          Buffer.from(
            rawMail(`${from}Content-Type: text/plain; charset="${charset}"\n\n+ADw-b+AD4- `),
          ),
          Buffer.from([0xff, 0xfe, 0xc3]),
        ]),
      );
    for (const { text } of office.received.slice(1)) expect(text).toContain("+ADw-b+AD4-");
    expect(office.received).toHaveLength(5);
  });

  test("no byte of it can stop it from being kept", async () => {
    const raw = Buffer.from(
      rawMail(`${from}Subject: a\u0000b\nMessage-ID: <a\u0000b@e>\n\nNUL \u0000 and more`),
    );
    expect(await deliver(raw)).toMatchObject({ state: "handed", messageId: null });
    expect(only()?.subject).not.toContain("\u0000");
    expect(only()?.text).toBe("NUL  and more");
  });

  test("nor of what is said before it", async () => {
    const ids = await takeMail(
      { ...office.d, mailboxes: [office.mailbox] },
      {
        source: "imap",
        returnPath: "a\0b@e.example",
        recipients: ["a\0b@desk.example", ask],
        client: { address: "127.0.0.1", name: "mx\0.example" },
        content: [Buffer.from(rawMail(`${from}Subject: x\n\nx`))],
      },
    );
    expect(ids).toHaveLength(1);
    expect(await office.readAll()).toMatchObject({ state: "handed", returnPath: "a b@e.example" });
  });

  test.each([
    ['filename="../../etc/passwd"', "passwd"],
    ["filename*=utf-8''..%2F..%2Fetc%2Fpasswd", "passwd"],
    ["filename*0*=utf-8''..%2Fetc; filename*1*=%2Fpasswd", "passwd"],
    ['filename="=?utf-8?B?Li4vZXRjL3Bhc3N3ZA==?="', "passwd"],
    ["filename*=utf-8''a%0D%0AX-Header%3A%201.pdf", "aX-Header 1.pdf"],
    ["filename*=utf-8''a%E2%80%AEfdp.exe", "afdp.exe"],
    ['filename=""', "attachment-1"],
  ])("a file called by %s", async (name, safe) => {
    await deliver(`${from}Subject: x\n${parts(1, () => file(name))}`);
    expect(only()?.attachments.map((one) => one.name)).toEqual([safe]);
  });

  test("more files than anybody needs are counted", async () => {
    await deliver(`${from}Subject: x\n${parts(60, (index) => file(`filename=${index}.pdf`))}`);
    expect(only()?.attachments).toHaveLength(50);
    expect(only()?.attachmentsLeftOut).toBe(10);
  });

  test("what is packed stays packed", async () => {
    const bomb = gzipSync(Buffer.alloc(20 * 1024 * 1024))
      .toString("base64")
      .replaceAll(/.{76}/g, "$&\n");
    const part = `Content-Type: text/plain\nContent-Disposition: attachment; filename=a.txt\nContent-Transfer-Encoding: base64\n\n${bomb}`;
    await deliver(`${from}Subject: x\n${parts(1, () => part)}`);
    const [packed] = only()?.attachments ?? [];
    expect(packed?.content.length).toBeLessThan(100_000);
  });

  test("a message within it is a file", async () => {
    const inner = `Content-Type: message/rfc822\nContent-Disposition: inline\n\nFrom: ruth@e.example\nSubject: inner\n\ninner words`;
    await deliver(
      `${from}Subject: outer\n${parts(2, (index) => (index === 0 ? "\nouter words" : inner))}`,
    );
    expect(only()).toMatchObject({
      subject: "outer",
      text: "outer words",
      from: { address: "mallory@e.example" },
    });
    expect(only()?.attachments).toHaveLength(1);
  });

  test("headers in its subject and names are words", async () => {
    const smuggled = "=?utf-8?Q?Hi=0D=0ABcc=3A_all=40e.example?=";
    await deliver(`From: ${smuggled} <mallory@e.example>\nSubject: ${smuggled}\n\nx`);
    expect(only()).toMatchObject({
      subject: "Hi Bcc: all@e.example",
      from: { name: "Hi Bcc: all@e.example" },
    });
    const { subject = "", messageId = null } = only() ?? {};
    const answered = office.d.asSystem((ctx) =>
      sendMail(ctx, {
        to: "mallory@e.example",
        subject: `Re: ${subject}`,
        text: "x",
        inReplyTo: messageId,
      }),
    );
    await expect(answered).resolves.toBeTruthy();
  });
});

describe("machines", () => {
  const automatic = (index: number) =>
    office.d.asSystem(async (ctx) => {
      const received = office.received[index];
      return received
        ? sendAutomaticReply(ctx, received, { subject: "It came", text: "We answer soon." })
        : null;
    });

  test("that say so are never answered", async () => {
    const signs = ["Auto-Submitted: auto-replied", "Precedence: bulk", "List-Id: <l.e.example>"];
    for (const sign of signs) await deliver(`${from}${sign}\nSubject: ${sign}\n\nx`);
    await deliver(`${from}Subject: nobody\n\nx`, "");
    await deliver(`From: ${ask}\nSubject: ourselves\n\nx`);
    await deliver(`From: noreply@e.example\nSubject: nobody reads\n\nx`);
    expect(office.received).toHaveLength(6);
    for (const index of office.received.keys()) expect(await automatic(index)).toBeNull();
  });

  test("that do not say so, and answer each answer, are left alone after one", async () => {
    const answers: (string | null)[] = [];
    for (let turn = 0; turn < 6; turn += 1) {
      await deliver(`From: robot@e.example\nSubject: Re: It came ${turn}\n\nI am away.`);
      answers.push(await automatic(turn));
    }
    expect(answers.map((id) => id !== null)).toEqual([true, false, false, false, false, false]);
  });
});
