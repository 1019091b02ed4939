import { ImapFlow } from "imapflow";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DOMAIN, openPostOffice, type PostOffice, rawMail } from "#test/post-office";
import {
  hasDovecot,
  type ImapPeer,
  startDovecot,
} from "../../../../../test/harness/peers/dovecot.ts";
import { listIncomingMail } from "../store.ts";
import type { Mailbox } from "../mailbox.ts";
import { imapFolder } from "./connect.ts";
import { fetchNew } from "./fetch.ts";
import { startMailFetching } from "./follow.ts";
import { Setbacks } from "./setbacks.ts";

describe.skipIf(!hasDovecot)("a mailbox elsewhere (skipped without dovecot-imapd)", () => {
  let peer: ImapPeer;
  let office: PostOffice;
  beforeAll(async () => {
    peer = await startDovecot();
    office = await openPostOffice({ MAIL_IN_IMAP_URL: peer.url });
  });
  afterAll(async () => {
    await office.close();
    await peer.stop();
  });

  const host = () => ({
    run: office.d.run,
    services: office.d.services,
    mailboxes: [office.mailbox],
  });
  const message = (to: string, subject: string) =>
    rawMail(
      `Return-Path: <ruth@e.example>\nFrom: ruth@e.example\nTo: <${to}>\nSubject: ${subject}\n\n${subject}\n`,
    );

  /** Works in the folders as their owner does. */
  async function asOwner<T>(work: (client: ImapFlow) => Promise<T>): Promise<T> {
    const { hostname, port } = new URL(peer.url);
    const client = new ImapFlow({
      host: hostname,
      port: Number(port),
      secure: false,
      auth: { user: "reader", pass: "secret" },
      logger: false,
    });
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.logout();
    }
  }
  const count = (path: string) =>
    asOwner(async (client) => (await client.status(path, { messages: true })) || null);
  const came = async () => (await office.d.asSystem((ctx) => listIncomingMail(ctx, 100))).length;

  test("is followed: what is there and what comes is taken once, and put away", async () => {
    await asOwner((client) => client.append("INBOX", message(`ask@${DOMAIN}`, "first")));
    const fetching = [startMailFetching(host()), startMailFetching(host())];
    await expect.poll(came, { timeout: 20_000 }).toBe(1);
    await asOwner((client) => client.append("INBOX", message(`ask@${DOMAIN}`, "second")));
    await expect.poll(came, { timeout: 20_000 }).toBe(2);
    await expect.poll(async () => (await count("INBOX"))?.messages, { timeout: 20_000 }).toBe(0);
    await Promise.all(fetching.map(({ stop }) => stop()));
    expect((await count("Processed"))?.messages).toBe(2);
    await office.readAll();
    expect(office.received).toMatchObject([
      { subject: "first", to: `ask@${DOMAIN}`, authentication: { spf: "unknown" } },
      { subject: "second" },
    ]);
  });

  test("keeps what is for nobody here, and it is not asked for again", async () => {
    await asOwner((client) =>
      client.append("INBOX", message("private@elsewhere.example", "private")),
    );
    await asOwner((client) => client.append("INBOX", message(`ask@${DOMAIN}`, "third")));
    const fetching = startMailFetching(host());
    await expect.poll(came, { timeout: 20_000 }).toBe(3);
    await fetching.stop();
    expect((await count("INBOX"))?.messages).toBe(1);
  });

  test("goes on past a message that can never be taken: it stays there, marked for people", async () => {
    const before = await came();
    for (const to of ["broken", "ask"])
      await asOwner((client) => client.append("INBOX", message(`${to}@${DOMAIN}`, to)));
    const breaking: Mailbox = {
      ...office.mailbox,
      accepts: (ctx, local) =>
        local === "broken"
          ? Promise.reject(new Error("never"))
          : office.mailbox.accepts(ctx, local),
    };
    const { name } = imapFolder(office.d.config) ?? { name: "" };
    const setbacks = new Setbacks();
    const fetchOnce = () =>
      asOwner(async (client) => {
        await client.mailboxOpen("INBOX");
        await fetchNew(client, { ...host(), mailboxes: [breaking] }, name, setbacks);
      });
    for (let turn = 0; turn < 10; turn += 1) await expect(fetchOnce()).rejects.toThrow("never");
    expect(await came()).toBe(before);
    await fetchOnce();
    expect(await came()).toBe(before + 1);
    const flagged = await asOwner(async (client) => {
      await client.mailboxOpen("INBOX");
      return client.fetchAll({ flagged: true }, { envelope: true });
    });
    expect(flagged.map(({ envelope }) => envelope?.subject)).toEqual(["broken"]);
  });
});
