import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { createHash } from "node:crypto";
import { z } from "zod";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addPerson, signIn } from "#kernel/identity";
import type { PersonId } from "#kernel/ids";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { type PushService, startPushService } from "#test/push-service";
import { startWork } from "../../app/worker.ts";
import { accountModule } from "../../modules/account/module.ts";
import { addDevice, defineNotice, notify } from "./index.ts";

const ANSWERED = defineNotice({
  name: "l.answered",
  params: z.object({ title: z.string() }),
  words: () => ({
    label: "Antworten — الردود",
    outline: "There is news.",
    title: ({ title }) => `On its way: ${title}`,
    text: () => "It will be there soon.",
  }),
});
const modules = [accountModule([{ name: "lending", notices: [ANSWERED] }])];
const password = "a long walk home";
const email = "reader@e.example";

let d: TestDeployment;
let smtp: SMTPServer;
let service: PushService;
let worker: { stop: () => Promise<void> };
let person: PersonId;
const mails: ParsedMail[] = [];

beforeAll(async () => {
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData: (stream, _session, done) => {
      simpleParser(stream, (fault, mail) => {
        mails.push(mail);
        done(fault);
      });
    },
  });
  await once(smtp.listen(0, "127.0.0.1"), "listening");
  service = await startPushService();
  const { port } = smtp.server.address() as AddressInfo;
  d = await testDeployment({
    SMTP_URL: `smtp://127.0.0.1:${port}`,
    PUBLIC_URL: "https://shelf.example",
  });
  person = await d.asSystem((ctx) => addPerson(ctx, { email, name: "Vera", password, roles: [] }));
  worker = await startWork(d.url, d, modules);
});
afterAll(async () => {
  await worker.stop();
  await service.close();
  await d.close();
  await new Promise<void>((resolve) => smtp.close(resolve));
});

test("from the deed to the mailbox and the screen, by the worker, over real wires", async () => {
  const arrival = { address: "192.0.2.7", device: "Firefox", previous: null };
  const outcome = await signIn(d.asSystem, { email, password }, arrival);
  const token = outcome.kind === "signed-in" ? outcome.token : "";
  const session = createHash("sha256").update(token).digest("hex");
  const offer = service.subscribe();
  await d.asSystem((ctx) => addDevice(ctx, { ...offer, person, session, device: "Firefox" }));

  const news = { kind: ANSWERED, person, library: null, subjectKey: "l:1", href: "/my" };
  await d.asSystem((ctx) => notify(ctx, { ...news, params: { title: "البحر & The Sea" } }));

  await expect.poll(() => mails.length, { timeout: 20_000 }).toBe(1);
  await expect.poll(() => service.received(offer.endpoint).length, { timeout: 20_000 }).toBe(1);
  const [mail] = mails;
  expect(mail?.subject).toBe("On its way: البحر & The Sea");
  expect(mail?.text).toContain("It will be there soon.");
  const raw = (name: string) => mail?.headerLines.filter(({ key }) => key === name) ?? [];
  expect(raw("list-unsubscribe")).toHaveLength(1);
  expect(raw("list-unsubscribe")[0]?.line).toMatch(
    /^List-Unsubscribe:\s+<https:\/\/shelf\.example\/notices\/stop\/v1\.[\w-]+>$/,
  );
  expect(raw("list-unsubscribe-post")[0]?.line).toBe(
    "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
  );
  const [pushed] = service.received(offer.endpoint);
  expect(pushed?.text).toContain("There is news.");
  expect(pushed?.text).not.toContain("The Sea");
});
