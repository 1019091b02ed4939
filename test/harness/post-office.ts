import { createTransport, type SendMailOptions } from "nodemailer";
import { sql } from "kysely";
import pg from "pg";
import { systemPrincipal } from "#kernel/access";
import { openDoor } from "#kernel/listening";
import {
  clearMailFiles,
  type IncomingMail,
  listIncomingMail,
  MAIL_CLEAR,
  type Mailbox,
  mailListener,
  type MailResolver,
  readMail,
  readMailFor,
  type ReceivedMail,
  sendMail,
  type Undelivered,
} from "#kernel/mail";
import type { Library, Visitor } from "#kernel/tenancy";
import { testDeployment, type TestDeployment } from "./deployment.ts";

/** A deployment with a door for mail and a mailbox that keeps what it gets, for tests. */
export type PostOffice = {
  readonly d: TestDeployment;
  readonly port: number;
  /** Whose mail it is at `ask`. */
  readonly library: Library;
  readonly mailbox: Mailbox;
  readonly received: ReceivedMail[];
  readonly undelivered: Undelivered[];
  /** Sends over the wire, as a mail program does. */
  readonly send: (mail: SendMailOptions) => Promise<void>;
  /** Ids of what came and is not read yet. */
  readonly waiting: () => Promise<readonly string[]>;
  /** Reads all that came, and says what became of the newest. */
  readonly readAll: (resolver?: MailResolver) => Promise<IncomingMail | undefined>;
  /** Reads one. */
  readonly read: (id: string) => Promise<void>;
  /** Both. */
  readonly post: (
    mail: SendMailOptions,
    resolver?: MailResolver,
  ) => Promise<IncomingMail | undefined>;
  /** Deletes the files that are to go, as the job does. */
  readonly clear: () => Promise<void>;
  readonly close: () => Promise<void>;
};

export const DOMAIN = "desk.example";

/** Opens one, for a mailbox of its own: the addresses `ask` and `help` are one place, `other` is another. */
export async function openPostOffice(
  env: Record<string, string> = {},
  given?: Mailbox,
): Promise<PostOffice> {
  const d = await testDeployment({ MAIL_DOMAIN: DOMAIN, MAIL_IN_PORT: "2525", ...env });
  const received: ReceivedMail[] = [];
  const undelivered: Undelivered[] = [];
  const library = await d.library("rohan");
  const other = await d.library("gondor");
  const addresses = new Map([
    ["ask", library.id],
    ["help", library.id],
    ["other", other.id],
  ]);
  const mailbox: Mailbox = given ?? {
    name: "test",
    accepts: async (_ctx, local) => {
      const id = addresses.get(local.toLowerCase());
      return id === undefined ? null : { library: id };
    },
    receive: async (_ctx, mail) => {
      received.push(mail);
      return mail.thread?.subjectKey ?? null;
    },
    undelivered: async (_ctx, news) => void undelivered.push(news),
  };
  const door = mailListener([mailbox]).door({ run: d.run, services: d.services });
  const open = await openDoor({ host: "127.0.0.1", port: 0 }, door, d.services.log);
  const client = createTransport({
    host: "127.0.0.1",
    port: open.port,
    pool: true,
    maxConnections: 1,
    tls: { rejectUnauthorized: false },
  });
  const send = async (mail: SendMailOptions) => void (await client.sendMail(mail));
  const read = (id: string, resolver?: MailResolver) =>
    readMailFor([mailbox], resolver)({ payload: { mail: id }, attempt: 1, ...d });
  const readAll = async (resolver?: MailResolver) => {
    for (const id of await waiting(d)) await read(id, resolver);
    const [newest] = await d.asSystem((ctx) => listIncomingMail(ctx, 1));
    return newest;
  };
  return {
    d,
    port: open.port,
    library,
    mailbox,
    received,
    undelivered,
    send,
    waiting: () => waiting(d),
    readAll,
    read,
    post: async (mail, resolver) => {
      await send(mail);
      return readAll(resolver);
    },
    clear: () => clearAll(d),
    close: async () => {
      client.close();
      await open.stop();
      await d.close();
    },
  };
}

async function waiting(d: TestDeployment): Promise<readonly string[]> {
  const { rows } = await d.asSystem((ctx) =>
    sql<{ id: string }>`select id from incoming_mail where state = 'waiting' order by id`.execute(
      ctx.tx,
    ),
  );
  return rows.map(({ id }) => id);
}

async function clearAll(d: TestDeployment): Promise<void> {
  const client = new pg.Client({ connectionString: d.url });
  await client.connect();
  const { rows } = await client.query<{ files: string[] }>(
    `with gone as (delete from graphile_worker._private_jobs j using graphile_worker._private_tasks t
       where t.id = j.task_id and t.identifier = $1 returning j.payload)
     select payload -> 'payload' -> 'files' as files from gone`,
    [MAIL_CLEAR.name],
  );
  await client.end();
  for (const { files } of rows) await clearMailFiles({ payload: { files }, ...d });
}

/** The software in the name of that library. */
export function atDesk({ library }: PostOffice): Visitor {
  return { principal: systemPrincipal("test"), library: library.id, locale: "en" };
}

/** A message as it goes over the wire, with lines that end as they must. */
export function rawMail(text: string): string {
  return text.replaceAll(/\r?\n/g, "\r\n");
}

/** Writes to Ruth in a conversation. @returns the addresses that her mail program sees */
export async function writeToRuth(office: PostOffice, subjectKey = "inquiry:1") {
  const id = await office.d.run(atDesk(office), (ctx) =>
    sendMail(ctx, {
      to: "ruth@e.example",
      subject: "Re: Atlas",
      text: "Which edition?",
      thread: { mailbox: "test", subjectKey },
    }),
  );
  const mail = await office.d.asSystem((ctx) => readMail(ctx, id));
  return {
    id,
    reply: mail?.replyTo ?? "",
    bounce: mail?.envelopeFrom ?? "",
    messageId: `<${id}@${DOMAIN}>`,
  };
}
