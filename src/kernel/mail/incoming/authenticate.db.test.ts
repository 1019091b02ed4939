import { generateKeyPairSync } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { SendMailOptions } from "nodemailer";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { readMail, sendMail } from "../index.ts";
import { handOver } from "../transport.ts";
import type { MailResolver } from "./authenticate.ts";
import { sendAutomaticReply } from "./automatic.ts";
import { atDesk, DOMAIN, openPostOffice, type PostOffice } from "#test/post-office";

let office: PostOffice;
let DKIM_KEY_FILE: string;
let publicKey: string;
beforeAll(async () => {
  office = await openPostOffice();
  const keys = generateKeyPairSync("rsa", {
    modulusLength: 2048,
    publicKeyEncoding: { type: "spki", format: "der" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  });
  publicKey = keys.publicKey.toString("base64");
  DKIM_KEY_FILE = join(office.d.config.dataDir, "dkim.pem");
  await writeFile(DKIM_KEY_FILE, keys.privateKey);
});
afterAll(() => office.close());
beforeEach(() => {
  office.received.length = 0;
});

/** A DNS that knows these names only. */
function dns(records: Record<string, string>): MailResolver {
  return async (name, type) => {
    const found = type === "TXT" ? records[name] : undefined;
    if (found === undefined) throw Object.assign(new Error("none"), { code: "ENOTFOUND" });
    return [[found]];
  };
}

const key = (): Record<string, string> => ({
  "k1._domainkey.e.example": `v=DKIM1; k=rsa; p=${publicKey}`,
});
const strict = { "_dmarc.e.example": "v=DMARC1; p=reject" };

async function deliver(mail: SendMailOptions, signed: boolean, resolver: MailResolver) {
  const settings = { DKIM_DOMAIN: "e.example", DKIM_SELECTOR: "k1", DKIM_KEY_FILE };
  const message = { to: `ask@${DOMAIN}`, subject: "Signed", text: "truly", ...mail };
  await handOver(`smtp://127.0.0.1:${office.port}?ignoreTLS=true`, message, signed ? settings : {});
  return office.readAll(resolver);
}

test("what we sign holds, as its domain says", async () => {
  const row = await deliver({ from: "ruth@e.example" }, true, dns({ ...key(), ...strict }));
  expect(row).toMatchObject({ state: "handed" });
  expect(office.received[0]?.authentication).toEqual({
    spf: "none",
    dkim: "pass",
    dmarc: "pass",
    policy: "reject",
    arc: "none",
  });
});

test("who may send is read from the envelope's domain", async () => {
  const allowed = { ...strict, "e.example": "v=spf1 ip4:127.0.0.1 -all" };
  await deliver({ from: "ruth@e.example" }, false, dns(allowed));
  expect(office.received[0]?.authentication).toMatchObject({
    spf: "pass",
    dkim: "none",
    dmarc: "pass",
  });
});

test.each([
  ["reject", "quarantined"],
  ["quarantine", "quarantined"],
  ["none", "handed"],
])("unsigned, where its domain says %s, it is %s", async (policy, state) => {
  const records = { "_dmarc.e.example": `v=DMARC1; p=${policy}` };
  expect(await deliver({ from: "ruth@e.example" }, false, dns(records))).toMatchObject({ state });
});

test("a signature of another domain proves nothing for the sender's", async () => {
  const records = dns({ ...key(), "_dmarc.bank.example": "v=DMARC1; p=reject" });
  const row = await deliver({ from: "ruth@bank.example" }, true, records);
  expect(row).toMatchObject({
    state: "quarantined",
    because: "dmarc",
    authentication: { dkim: "pass" },
  });
});

test("who is denied by their domain joins no conversation by a Message-ID, and gets no answer of a machine", async () => {
  const written = {
    to: "ruth@e.example",
    subject: "Re",
    text: "x",
    thread: { mailbox: "test", subjectKey: "inquiry:1" },
  };
  const id = await office.d.run(atDesk(office), (ctx) => sendMail(ctx, written));
  const inReplyTo = `<${id}@${DOMAIN}>`;
  const records = dns({ ...key(), "_dmarc.e.example": "v=DMARC1; p=none" });
  await deliver({ from: "ruth@e.example", inReplyTo }, true, records);
  await deliver({ from: "ruth@e.example", inReplyTo }, false, records);
  const [real, forged] = office.received;
  expect(real?.thread).toMatchObject({ by: "message-id", participant: "known" });
  expect(forged?.thread).toBeNull();
  const answer = (mail: typeof real) =>
    office.d.asSystem(
      async (ctx) => mail && sendAutomaticReply(ctx, mail, { subject: "It came", text: "x" }),
    );
  expect(await answer(forged)).toBeNull();
  expect(await answer(real)).not.toBeNull();
});

test("who is denied by their domain is nobody known, though they have the address for answers", async () => {
  const thread = { mailbox: "test", subjectKey: "inquiry:2" };
  const to = "ruth@e.example";
  const id = await office.d.run(atDesk(office), (ctx) =>
    sendMail(ctx, { to, subject: "Re", text: "x", thread }),
  );
  const sent = await office.d.asSystem((ctx) => readMail(ctx, id));
  const answer = { from: to, to: sent?.replyTo ?? "" };
  const records = dns({ ...key(), "_dmarc.e.example": "v=DMARC1; p=none" });
  await deliver(answer, true, records);
  await deliver(answer, false, records);
  expect(office.received.map((mail) => mail.thread)).toEqual([
    { subjectKey: "inquiry:2", by: "token", participant: "known" },
    { subjectKey: "inquiry:2", by: "token", participant: "unknown" },
  ]);
});

test("a DNS that does not answer, or is asked without end, decides nothing", async () => {
  const silent: MailResolver = () =>
    Promise.reject(Object.assign(new Error("late"), { code: "ETIMEOUT" }));
  expect(await deliver({ from: "ruth@e.example" }, true, silent)).toMatchObject({
    state: "handed",
  });
  expect(office.received[0]?.authentication.dmarc).toBe("unknown");
  let asked = 0;
  const counting: MailResolver = () => {
    asked += 1;
    return Promise.reject(Object.assign(new Error("none"), { code: "ENOTFOUND" }));
  };
  const signature = "v=1; a=rsa-sha256; d=e.example; s=k; h=from; bh=AA==; b=AA==";
  const headers = Array.from({ length: 100 }, (_, index) => ({
    key: "DKIM-Signature",
    value: signature.replace("s=k", `s=k${index}`),
  }));
  await deliver({ from: "ruth@e.example", headers }, false, counting);
  expect(asked).toBeLessThanOrEqual(40);
});
