import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { readMail } from "../index.ts";
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

describe("what did not arrive", () => {
  const report = (to: string, action: string, status: string) => ({
    envelope: { from: "", to },
    raw: rawMail(`From: MAILER-DAEMON@mx.example
To: ${to}
Subject: Undelivered
Auto-Submitted: auto-replied
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b

It was not delivered (${action}).
--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example

Final-Recipient: rfc822; ruth@e.example
Action: ${action}
Status: ${status}
Diagnostic-Code: smtp; 550 no such user

--b--
`),
  });

  test("is noted on the message, and its mailbox hears it", async () => {
    const { id, bounce } = await writeToRuth(office);
    expect(await office.post(report(bounce, "delayed", "4.4.1"))).toMatchObject({
      state: "bounce",
    });
    expect(office.undelivered).toEqual([]);
    await office.post(report(bounce, "failed", "5.1.1"));
    expect(office.undelivered).toMatchObject([
      {
        kind: "bounced",
        message: id,
        to: "ruth@e.example",
        subjectKey: "inquiry:1",
        status: "5.1.1",
        diagnostic: "550 no such user",
      },
    ]);
    const mail = await office.d.asSystem((ctx) => readMail(ctx, id));
    expect(mail).toMatchObject({ bouncedAt: expect.any(Date), bounceStatus: "5.1.1" });
    expect(office.received).toEqual([]);
  });

  test("is heard also where it is no report", async () => {
    const { bounce } = await writeToRuth(office);
    const raw = rawMail(`From: postmaster@mx.example\nSubject: failure\n\nSorry.\n`);
    await office.post({ envelope: { from: "", to: bounce }, raw });
    expect(office.undelivered).toMatchObject([{ kind: "bounced", status: null }]);
  });

  test("is not believed from anywhere else", async () => {
    const { id } = await writeToRuth(office);
    expect(await office.post(report(ask, "failed", "5.1.1"))).toMatchObject({ state: "bounce" });
    expect(office.undelivered).toEqual([]);
    expect(await office.d.asSystem((ctx) => readMail(ctx, id))).toMatchObject({ bouncedAt: null });
  });

  test("or was called unwanted (RFC 5965)", async () => {
    const { id, bounce } = await writeToRuth(office);
    const raw = rawMail(`From: abuse@mx.example
Subject: complaint
Content-Type: multipart/report; report-type="feedback-report"; boundary=b

--b
Content-Type: message/feedback-report

Feedback-Type: abuse
Original-Mail-From: <${bounce}>
--b--
`);
    await office.post({ envelope: { from: "abuse@mx.example", to: ask }, raw });
    expect(office.undelivered).toMatchObject([{ kind: "complained", message: id }]);
  });

  test("somebody's absence is told to the conversation, as a machine's words", async () => {
    const { bounce } = await writeToRuth(office);
    await office.post({
      from: ruth,
      to: bounce,
      subject: "Away",
      text: "Back in May",
      headers: { "Auto-Submitted": "auto-replied" },
    });
    expect(office.received).toMatchObject([
      { kind: "automatic", thread: { subjectKey: "inquiry:1", participant: "known" } },
    ]);
  });
});
