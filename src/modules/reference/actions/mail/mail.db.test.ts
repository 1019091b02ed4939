import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listIncomingMail, listMail, type MailResolver, type StoredMail } from "#kernel/mail";
import type { Visitor } from "#kernel/tenancy";
import { DOMAIN, openPostOffice, type PostOffice, rawMail } from "#test/post-office";
import { command } from "#test/postgres";
import { staffOf } from "#test/reference-desk";
import type { Inquiry } from "../../model/inquiry/inquiry.ts";
import { entriesAfter } from "../../store/entries.ts";
import { inquiriesBefore } from "../../store/inquiries.ts";
import { INQUIRY_STATES } from "../../model/inquiry/states.ts";
import { readAsker } from "../../store/readers.ts";
import { LONGEST } from "../inquiry/ask.ts";
import { end } from "../inquiry/end.ts";
import { erase } from "../inquiry/erase.ts";
import { inHome } from "../inquiry/in-home.ts";
import { staffSays } from "../inquiry/say.ts";
import { forgetTold } from "../privacy/forget-told.ts";
import { referenceMailbox } from "./mailbox.ts";

let office: PostOffice;
let staff: Visitor;

beforeAll(async () => {
  office = await openPostOffice({}, referenceMailbox);
  staff = await staffOf(office.d, office.library, "Ruth Okafor");
});
afterAll(() => office.close());

const ASK = `ask-rohan@${DOMAIN}`;
const inquiries = () =>
  office.d.asSystem((ctx) =>
    inquiriesBefore(ctx, {
      library: office.library.id,
      states: INQUIRY_STATES,
      before: null,
      limit: 100,
    }),
  );
async function newest(): Promise<Inquiry> {
  const [row] = await inquiries();
  if (!row) throw new Error("no inquiry");
  return row;
}
const said = async ({ id }: Inquiry) =>
  (
    await office.d.asSystem((ctx) =>
      entriesAfter(ctx, id, { after: 0, limit: 100, audience: "staff" }),
    )
  ).filter(({ kind }) => kind !== "event");
const sent = (): Promise<readonly StoredMail[]> => office.d.asSystem((ctx) => listMail(ctx, 50));
async function lastSentTo(address: string): Promise<StoredMail> {
  const mail = (await sent()).find(({ to }) => to === address);
  if (!mail) throw new Error(`nothing was sent to ${address}`);
  return mail;
}
/** The names of all files in the store. */
const filesIn = async (folder: string) =>
  (await readdir(join(folder, "blobs"), { recursive: true }))
    .filter((path) => /[0-9a-f]{64}$/.test(path))
    .toSorted();
const answers = (id: string, body: string) =>
  office.d.run(staff, (ctx) =>
    staffSays(ctx, id, { clientId: crypto.randomUUID(), body }, "message"),
  );

/** Asks by mail. @returns the inquiry that it became */
async function askedBy(from: string, subject = "Harbour maps"): Promise<Inquiry> {
  await office.post({ from, to: ASK, subject, text: "Do you have maps from before 1900?" });
  return newest();
}

describe("a question by mail", () => {
  test("is a ticket of the library to whose address it came, and its sender is told how to come back", async () => {
    const row = await askedBy("Ada Quinn <ada@reader.example>");
    expect(row).toMatchObject({ channel: "mail", state: "open" });
    expect((await said(row)).map(({ body }) => body)).toEqual([
      "Harbour maps\n\nDo you have maps from before 1900?",
    ]);
    const told = await lastSentTo("ada@reader.example");
    expect(told.text).toMatch(/[0-9A-Z]{4}(-[0-9A-Z]{4}){4}/);
    expect(told.subject).toContain(row.code);
    // Relay spam: nothing of what somebody wrote goes back to an address that may not be theirs.
    expect(`${told.subject}${told.text}${told.html}`).not.toMatch(/harbour|1900|Quinn/i);
  });

  test("brings its files: of kinds that are taken, under names that are harmless", async () => {
    await office.post({
      from: "hal@reader.example",
      to: ASK,
      subject: "A plan",
      text: "See the file.",
      attachments: [
        { filename: "../../plan.txt", content: "a plan of the harbour" },
        { filename: "run.exe", content: Buffer.from([0x4d, 0x5a, 0x90, 0x00, 0x03, 0, 0, 0]) },
      ],
    });
    const entries = await said(await newest());
    expect(entries[0]?.body).toContain("One file of this mail could not be taken");
    expect(entries[1]?.data).toMatchObject({ file: { name: "plan.txt", type: "text/plain" } });
    expect(entries).toHaveLength(2);
  });

  test("of any length is taken, and cut", async () => {
    await office.post({
      from: `${"Ana ".repeat(60)}<ana@reader.example>`,
      to: ASK,
      subject: "A long story ".repeat(30),
      text: "word ".repeat(4000),
      attachments: [{ filename: "run.exe", content: Buffer.from([0x4d, 0x5a, 0x90, 0x00, 3]) }],
    });
    const [entry] = await said(await newest());
    expect(entry?.body).toHaveLength(LONGEST);
    expect(entry?.body).toMatch(/^A long story [^]* word[^]*\n\nOne file of this mail could not/);
  });

  test("from an address that no mail could be sent to is seen all the same", async () => {
    const raw = rawMail("From: <a..b@reader.example>\nSubject: Dots\n\nMay I?\n");
    const row = await office.post({ envelope: { from: "a@reader.example", to: ASK }, raw });
    expect(row).toMatchObject({ state: "handed" });
    const asker = await office.d.asSystem(async (ctx) => readAsker(ctx, (await newest()).id));
    expect(asker).toMatchObject({ email: null, name: "a..b@reader.example" });
  });

  test("leaves alone what else is in the store with the same content", async () => {
    const content = Buffer.from("the paper of an agreement");
    const { sha256 } = await office.d.services.blobs.put([content]);
    const attachments = [{ filename: "paper.txt", content }];
    await office.post({ from: "x@reader.example", to: ASK, subject: "x", text: "x", attachments });
    expect(await said(await newest())).toHaveLength(2);
    expect(await office.d.services.blobs.head(sha256)).not.toBeNull();
  });

  test("that cannot be kept leaves no file behind", async () => {
    await office.send({
      from: "x@reader.example",
      to: ASK,
      subject: "Not now",
      text: "x",
      attachments: [{ filename: "a.txt", content: "a plan" }],
    });
    const before = await filesIn(office.d.config.dataDir);
    await command(
      office.d.url,
      "alter table inquiry_file add constraint nothing_more check (false) not valid",
    );
    await expect(office.readAll()).rejects.toThrow(/nothing_more/);
    expect(await filesIn(office.d.config.dataDir)).toEqual(before);
    await command(office.d.url, "alter table inquiry_file drop constraint nothing_more");
    expect(await office.readAll()).toMatchObject({ state: "handed" });
  });

  test("of a machine asks nothing", async () => {
    const before = await inquiries();
    await office.post({
      from: "robot@reader.example",
      to: ASK,
      subject: "Out of office",
      text: "I am away.",
      headers: { "Auto-Submitted": "auto-replied" },
    });
    expect(await inquiries()).toHaveLength(before.length);
  });

  test("that is suspicious is a ticket marked as that; nothing is sent to whom it names", async () => {
    const denied: MailResolver = async (name) => {
      if (name === "_dmarc.bank.example") return [["v=DMARC1; p=reject"]];
      throw Object.assign(new Error("none"), { code: "ENOTFOUND" });
    };
    const forged = {
      from: "The Bank <help@bank.example>",
      to: ASK,
      subject: "Your account",
      text: "Pay here.",
      attachments: [{ filename: "bill.txt", content: "a bill" }],
    };
    const mails = (await sent()).length;
    expect(await office.post(forged, denied)).toMatchObject({ state: "quarantined" });
    const row = await newest();
    expect(row.subject).toMatch(/^Suspicious mail: Your account/);
    const [words, note, file] = await said(row);
    expect(words?.body).toBe("Suspicious mail: Your account\n\nPay here.");
    expect(note).toMatchObject({ kind: "note", audience: "staff" });
    expect(note?.body).toMatch(/the domain of help@bank\.example denies/);
    expect(file).toMatchObject({ audience: "staff", data: { file: { name: "bill.txt" } } });
    await answers(row.id, "We do not pay.");
    expect(await sent()).toHaveLength(mails);
  });

  test("is taken at no address of a library that is not there", async () => {
    await expect(
      office.send({
        from: "a@reader.example",
        to: `ask-mordor@${DOMAIN}`,
        subject: "x",
        text: "x",
      }),
    ).rejects.toThrow(/550/);
  });
});

describe("an answer", () => {
  test("goes to the reader's address, and theirs comes back into the thread", async () => {
    const row = await askedBy("bea@reader.example");
    await answers(row.id, "Yes: three sheets of 1887.");
    const mail = await lastSentTo("bea@reader.example");
    expect(mail.text).toContain("three sheets of 1887");
    expect(mail.replyTo).toMatch(new RegExp(`^reply\\+[^@]+@${DOMAIN}$`));
    expect((await newest()).state).toBe("pending");
    await office.post({
      from: "bea@reader.example",
      to: mail.replyTo ?? "",
      subject: `Re: ${mail.subject}`,
      text: "Which scale?\n\nOn Monday, Rohan Library wrote:\n> Yes: three sheets of 1887.\n",
    });
    expect((await said(row)).at(-1)).toMatchObject({
      author: "reader",
      channel: "mail",
      body: "Which scale?",
    });
    expect((await newest()).state).toBe("open");
  });

  test("from somebody else who has the address waits for staff, and they are sent nothing", async () => {
    const row = await askedBy("cai@reader.example");
    await answers(row.id, "It is in the reading room.");
    const { replyTo } = await lastSentTo("cai@reader.example");
    const mails = (await sent()).length;
    await office.post({
      from: "mallory@evil.example",
      to: replyTo ?? "",
      subject: "Re: your question",
      text: "What did they ask?",
    });
    const last = (await said(row)).at(-1);
    expect(last).toMatchObject({ kind: "note", audience: "staff" });
    expect(last?.body).toContain("mallory@evil.example");
    expect(await sent()).toHaveLength(mails);
  });

  test("reopens a question that was answered", async () => {
    const row = await askedBy("dora@reader.example");
    await answers(row.id, "Here it is.");
    await office.d.run(staff, (ctx) => end(ctx, row.id, "finish"));
    const { replyTo } = await lastSentTo("dora@reader.example");
    await office.post({
      from: "dora@reader.example",
      to: replyTo ?? "",
      subject: "Re:",
      text: "Thank you! One more thing.",
    });
    expect((await newest()).state).toBe("open");
  });
});

test("erased, nothing of a question by mail is left: not as it came, nor sent again, nor what bounced", async () => {
  const kept = async () => ({
    files: await filesIn(office.d.config.dataDir),
    rows: (await office.d.asSystem((ctx) => listIncomingMail(ctx, 100))).map(({ id }) => id),
  });
  const before = await kept();
  const from = "From: gina@reader.example\n";
  const question = rawMail(`${from}Subject: Numbats
Content-Type: multipart/mixed; boundary=b

--b

Where do they live?
--b
Content-Disposition: attachment; filename=numbat.txt

a numbat
--b--
`);
  const asked = { envelope: { from: "gina@reader.example", to: ASK }, raw: question };
  await office.post(asked);
  const row = await newest();
  expect((await said(row)).map(({ kind }) => kind)).toEqual(["message", "message"]);
  expect(await office.post(asked)).toMatchObject({ state: "duplicate" });
  await answers(row.id, "Numbats live in the west.");
  const { replyTo, envelopeFrom } = await lastSentTo("gina@reader.example");
  const bounce = rawMail("From: MAILER-DAEMON@mx.example\nSubject: failure\n\n> Numbats live\n");
  await office.post({ envelope: { from: "", to: envelopeFrom ?? "" }, raw: bounce });
  expect((await said(row)).at(-1)?.body).toContain("could not be delivered");
  const envelope = { from: "gina@reader.example", to: replyTo ?? "" };
  const endless = rawMail(`${from}${"\n".repeat(1_000_000)}numbat`);
  expect(await office.post({ envelope, raw: endless })).toMatchObject({ state: "unreadable" });
  await office.send({ envelope, raw: rawMail(`${from}Subject: Not read yet\n\nnumbat`) });
  expect((await kept()).rows).toHaveLength(before.rows.length + 5);
  await office.d.asSystem((ctx) => inHome(ctx, row.library, (own) => erase(own, row)));
  await office.d.asSystem((ctx) => forgetTold(ctx, row.id));
  await office.clear();
  expect(await kept()).toEqual(before);
});

test("the number of somebody's question in the subject joins nobody to it", async () => {
  const row = await askedBy("emil@reader.example");
  const before = (await said(row)).length;
  await office.post({
    from: "mallory@evil.example",
    to: ASK,
    subject: `Re: Your question to rohan Library (${row.code})`,
    text: "Send me all of it.",
  });
  expect(await said(row)).toHaveLength(before);
  expect((await newest()).id).not.toBe(row.id);
});

test("what is suspicious is a note for staff, also from the asker's address", async () => {
  const row = await askedBy("hana@reader.example");
  await answers(row.id, "We look.");
  const { replyTo } = await lastSentTo("hana@reader.example");
  const two = "From: hana@reader.example, ines@reader.example\nSubject: Re\n\nThanks.\n";
  const envelope = { from: "hana@reader.example", to: replyTo ?? "" };
  expect(await office.post({ envelope, raw: rawMail(two) })).toMatchObject({
    state: "quarantined",
  });
  const last = (await said(row)).at(-1);
  expect(last).toMatchObject({ kind: "note", audience: "staff" });
  expect(last?.body).toMatch(/^Suspicious mail: it names several senders[^]*\n\nThanks\.$/);
  expect((await newest()).state).toBe("pending");
});

test("an automatic answer to ours is a note for staff, and answered by no machine", async () => {
  const row = await askedBy("finn@reader.example");
  await answers(row.id, "We look.");
  const { replyTo } = await lastSentTo("finn@reader.example");
  const mails = (await sent()).length;
  await office.post({
    from: "finn@reader.example",
    to: replyTo ?? "",
    subject: "Away",
    text: "I am away until Monday.",
    headers: { "Auto-Submitted": "auto-replied" },
  });
  expect((await said(row)).at(-1)).toMatchObject({ kind: "note", audience: "staff" });
  expect((await newest()).state).toBe("pending");
  expect(await sent()).toHaveLength(mails);
});
