import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { connect, type Socket } from "node:net";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openDoor } from "#kernel/listening";
import { DOMAIN, openPostOffice, type PostOffice } from "#test/post-office";
import { ownCertificate } from "../../../../../test/harness/peers/certificate.ts";
import { listIncomingMail } from "../store.ts";
import { smtpDoor } from "./door.ts";

const certificate = ownCertificate();
let office: PostOffice;
beforeAll(async () => {
  office = await openPostOffice();
});
afterAll(() => office.close());

async function open(settings: Record<string, string> = {}) {
  const { run, services } = office.d;
  const host = {
    run,
    services: { ...services, config: { ...services.config, ...settings } },
    mailboxes: [office.mailbox],
  };
  return openDoor({ host: "127.0.0.1", port: 0 }, smtpDoor(host), services.log);
}

/** A client that writes a line and reads the answer to it. */
async function converse(port: number) {
  const socket: Socket = connect(port, "127.0.0.1");
  const lines = socket.setEncoding("utf8")[Symbol.asyncIterator]();
  const answer = async () => {
    let said = "";
    // The last line of an answer has a space after its code (RFC 5321 §4.2.1).
    while (!/^\d{3} .*\r\n$/m.test(said)) {
      const { value, done } = (await lines.next()) as { value?: string; done?: boolean };
      if (done) break;
      said += value ?? "";
    }
    return said;
  };
  await answer();
  const say = (line: string) => {
    socket.write(`${line}\r\n`);
    return answer();
  };
  await say("EHLO client.example");
  return { socket, say, answer };
}

describe("the door", () => {
  test("lets nobody look for addresses, and takes so much mail from one machine", async () => {
    const door = await open();
    const guesser = await converse(door.port);
    await guesser.say("MAIL FROM:<ruth@e.example>");
    const guess = async (name: string) =>
      (await guesser.say(`RCPT TO:<${name}@${DOMAIN}>`)).slice(0, 3);
    expect(await guess("ask")).toBe("250");
    for (let count = 0; count < 30; count += 1) expect(await guess(`guess${count}`)).toBe("550");
    expect(await guess("one more")).toBe("501");
    expect(await guess("one-more")).toBe("421");
    await once(guesser.socket, "close");
    const sender = await converse(door.port);
    for (let count = 1; count < 120; count += 1) {
      expect(await sender.say("MAIL FROM:<ruth@e.example>")).toMatch(/^250/);
      await sender.say("RSET");
    }
    expect(await sender.say("MAIL FROM:<ruth@e.example>")).toMatch(/^450/);
    sender.socket.destroy();
    await door.stop();
  });

  test("says that it closes, and keeps nothing of what was under way", async () => {
    const door = await open();
    const { say, answer } = await converse(door.port);
    await say("MAIL FROM:<ruth@e.example>");
    await say(`RCPT TO:<ask@${DOMAIN}>`);
    expect(await say("DATA")).toMatch(/^354/);
    const stopped = door.stop();
    expect(await answer()).toMatch(/^421/);
    await stopped;
    expect(await office.d.asSystem((ctx) => listIncomingMail(ctx, 1))).toEqual([]);
  });

  test("says later where it cannot store, and the message is not lost", async () => {
    const { run, services } = office.d;
    const failing = {
      ...services,
      blobs: { ...services.blobs, put: () => Promise.reject(new Error("disk full")) },
    };
    const door = await openDoor(
      { host: "127.0.0.1", port: 0 },
      smtpDoor({ run, services: failing, mailboxes: [office.mailbox] }),
      services.log,
    );
    const client = createTransport({ host: "127.0.0.1", port: door.port, ignoreTLS: true });
    const sent = client.sendMail({ from: "ruth@e.example", to: `ask@${DOMAIN}`, text: "x" });
    await expect(sent).rejects.toMatchObject({ responseCode: 451 });
    await door.stop();
  });

  test("offers no encryption with a key that everybody has", async () => {
    const door = await open();
    const { say, socket } = await converse(door.port);
    expect(await say("EHLO client.example")).not.toContain("STARTTLS");
    socket.destroy();
    await door.stop();
  });

  test.skipIf(!certificate)(
    "speaks encrypted with a certificate of its own (skipped without openssl)",
    async () => {
      const file = (name: string) => join(office.d.config.dataDir, name);
      await writeFile(file("cert.pem"), certificate?.cert ?? "");
      await writeFile(file("key.pem"), certificate?.key ?? "");
      const door = await open({
        MAIL_IN_CERT_FILE: file("cert.pem"),
        MAIL_IN_KEY_FILE: file("key.pem"),
      });
      const tls = { ca: certificate?.cert ?? "", servername: "localhost" };
      const client = createTransport({ host: "127.0.0.1", port: door.port, requireTLS: true, tls });
      await client.sendMail({
        from: "ruth@e.example",
        to: `ask@${DOMAIN}`,
        subject: "Encrypted",
        text: "x",
      });
      expect(await office.readAll()).toMatchObject({ state: "handed", subject: "Encrypted" });
      await door.stop();
    },
  );
});
