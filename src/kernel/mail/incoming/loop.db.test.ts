import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fieldValue, readFields } from "#standards/email";
import { atDesk, DOMAIN, openPostOffice, type PostOffice } from "#test/post-office";
import { deliverMail, readMail, sendMail } from "../index.ts";
import { sendAutomaticReply } from "./automatic.ts";

let office: PostOffice;
let toOurselves: PostOffice["d"]["services"];
beforeAll(async () => {
  office = await openPostOffice({ MAIL_FROM: "Estuary Libraries <library@estuary.example>" });
  const { services } = office.d;
  const SMTP_URL = `smtp://127.0.0.1:${office.port}?ignoreTLS=true`;
  toOurselves = { ...services, config: { ...services.config, SMTP_URL } };
});
afterAll(() => office.close());

const to = `other@${DOMAIN}`;
const thread = { mailbox: "test", subjectKey: "inquiry:1" };

/** Delivers a message to our own door. @returns how it came there */
async function deliver(message: string) {
  await deliverMail({ payload: { message }, attempt: 1, run: office.d.run, services: toOurselves });
  const row = await office.readAll();
  const raw = await text(office.d.services.blobs.get(row?.raw ?? ""));
  const fields = readFields(raw.split("\r\n\r\n", 1)[0] ?? "");
  return { row, field: (name: string) => fieldValue(fields, name) };
}

test("what a person writes names them, and where answers and bounces go", async () => {
  const write = (subject: string, inReplyTo?: string) =>
    office.d.run(atDesk(office), (ctx) =>
      sendMail(ctx, {
        to,
        subject,
        text: "x",
        thread,
        speaker: "Rohan Library",
        ...(inReplyTo ? { inReplyTo } : {}),
      }),
    );
  const [first, second] = [await write("One"), await write("Two", "<asked@e.example>")];
  const one = await deliver(first);
  expect(one.field("from")).toBe("Rohan Library <library@estuary.example>");
  expect(one.field("auto-submitted")).toBeNull();
  expect(one.field("reply-to")).toMatch(/^reply\+[0-9a-f]{32}@desk\.example$/);
  expect(one.row?.returnPath).toMatch(/^bounce\+[0-9a-f]{32}@desk\.example$/);
  expect(one.field("in-reply-to")).toBeNull();
  const two = await deliver(second);
  expect(two.field("in-reply-to")).toBe("<asked@e.example>");
  expect(two.field("references")).toBe(`<${first}@${DOMAIN}> <asked@e.example>`);
  const kept = await office.d.asSystem((ctx) => readMail(ctx, first));
  expect(kept).toMatchObject({ replyTo: null, envelopeFrom: null, sentAt: expect.any(Date) });
  const back = one.field("reply-to") ?? "";
  await office.post({
    from: `Else <${to.toUpperCase()}>`,
    envelope: { from: to, to: back },
    subject: "Re",
    text: "y",
  });
  expect(office.received.at(-1)?.thread).toMatchObject({
    subjectKey: "inquiry:1",
    participant: "known",
  });
});

test("what the software writes says so", async () => {
  const id = await office.d.run(atDesk(office), (ctx) =>
    sendMail(ctx, { to, subject: "News", text: "x" }),
  );
  const { field, row } = await deliver(id);
  expect(field("from")).toBe("Estuary Libraries <library@estuary.example>");
  expect(field("auto-submitted")).toBe("auto-generated");
  expect(field("reply-to")).toBeNull();
  expect(row).toMatchObject({ class: "automatic" });
});

test("what a machine of ours answers comes from nobody, and is answered by no machine", async () => {
  await office.post({
    from: to,
    to: `ask@${DOMAIN}`,
    envelope: { from: to, to: `ask@${DOMAIN}` },
    subject: "A question",
    text: "?",
  });
  // It is from an address of ours, so it counts as a machine's; somebody elsewhere would be answered.
  const asked = office.received.at(-1);
  expect(asked?.kind).toBe("automatic");
  const received = { ...asked, kind: "ordinary" } as NonNullable<typeof asked>;
  const id = await office.d.asSystem((ctx) =>
    sendAutomaticReply(ctx, received, { subject: "It came", text: "x", thread }),
  );
  const { field, row } = await deliver(id ?? "");
  expect(row).toMatchObject({ returnPath: "", class: "automatic" });
  expect(field("auto-submitted")).toBe("auto-replied");
  expect(field("in-reply-to")).toBe(received.messageId);
  const last = office.received.at(-1);
  expect(last?.kind).toBe("automatic");
  const again = office.d.asSystem(
    async (ctx) => last && sendAutomaticReply(ctx, last, { subject: "x", text: "x" }),
  );
  expect(await again).toBeNull();
});
