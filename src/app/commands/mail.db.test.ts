import { afterAll, beforeAll, expect, test } from "vitest";
import { type Mailbox, readMailFor } from "#kernel/mail";
import { DOMAIN, openPostOffice, type PostOffice, rawMail } from "#test/post-office";
import type { Command } from "./command.ts";
import { unhandledMailFindings } from "./doctor/unhandled-mail.ts";
import { mailAgainCommand, mailListCommand, mailShowCommand } from "./mail.ts";

let office: PostOffice;
beforeAll(async () => {
  office = await openPostOffice();
});
afterAll(() => office.close());

const silent = () => undefined;

/** @returns what a program that types this command gets */
async function typed(command: Command, ...words: string[]): Promise<unknown> {
  const results: unknown[] = [];
  const result = (_text: string, data: unknown) => void results.push(data);
  const terminal = { json: true, result, progress: silent, advance: silent, note: silent };
  const config = { ...office.d.config, DATABASE_URL: office.d.url };
  expect(await command.run({ words, options: {}, config, terminal })).toBe(0);
  return results[0];
}

async function finding() {
  const [found] = await office.d.asSystem(unhandledMailFindings);
  return found;
}

/** A message on which its mailbox fails until it is given up. */
async function failedMail(): Promise<void> {
  await office.send({ from: "ruth@e.example", to: `ask@${DOMAIN}`, subject: "Lost", text: "lost" });
  const failing: Mailbox = {
    ...office.mailbox,
    receive: () => Promise.reject(new Error("a fault of ours")),
  };
  const readAtLast: PostOffice["read"] = (mail) =>
    readMailFor([failing])({ ...office.d, payload: { mail }, attempt: 8 });
  for (const mail of await office.waiting())
    await expect(readAtLast(mail)).rejects.toThrow("a fault of ours");
}

test("mail that went to nobody is told by the doctor, can be looked at, and be read again", async () => {
  expect(await finding()).toMatchObject({ ok: true, said: "all of it came to somebody" });
  const envelope = { from: "ruth@e.example", to: `ask@${DOMAIN}` };
  await office.post({ envelope, raw: rawMail(`From: a@e.example\n${"\n".repeat(1_000_000)}`) });
  expect(await finding()).toMatchObject({
    ok: true,
    said: expect.stringContaining("1 unreadable"),
  });
  await failedMail();
  expect(await finding()).toMatchObject({
    ok: false,
    said: expect.stringMatching(/^1 came .*1 un/),
  });
  const [failed, unreadable] = (await typed(mailListCommand)) as { id: string }[];
  expect([failed, unreadable]).toMatchObject([
    { state: "failed", because: "a fault of ours", recipient: `ask@${DOMAIN}` },
    { state: "unreadable" },
  ]);
  const id = failed?.id ?? "";
  expect(await typed(mailShowCommand, id)).toMatchObject({
    content: expect.stringContaining("Subject: Lost"),
  });
  await typed(mailAgainCommand, id);
  await office.readAll();
  expect(office.received).toMatchObject([{ subject: "Lost" }]);
  expect(await finding()).toMatchObject({ ok: true });
  await expect(typed(mailAgainCommand, id)).rejects.toThrow(/no such mail/);
  await expect(typed(mailShowCommand, "1")).rejects.toThrow(/Which mail/);
});
