import type { SMTPServerOptions, SMTPServerSession } from "smtp-server";
import { Refusal } from "#kernel/access";
import { networkOf } from "#kernel/listening";
import { counter } from "#kernel/telemetry";
import { splitAddress } from "#standards/email";
import { mailVisitor } from "../../visitor.ts";
import { findRecipient } from "../recipient.ts";
import { type MailHost, takeMail } from "../take.ts";
import { Rates } from "./rates.ts";
import { replies, SmtpReply } from "./reply.ts";

const TEN_MINUTES = 600;
const MOST_MESSAGES = 120;
/** Who asks for that many addresses that are none looks for those that are. */
const MOST_UNKNOWN = 30;

const taken = counter(
  "commonshelf_mail_in_total",
  "Messages offered by SMTP, by how it was answered.",
);

/** How the server answers MAIL, RCPT and DATA. A fault of ours asks the client to come again; nothing is lost. */
export function answersOf(
  host: MailHost,
): Required<Pick<SMTPServerOptions, "onMailFrom" | "onRcptTo" | "onData">> {
  const { clock } = host.services;
  const messages = new Rates({ most: MOST_MESSAGES, seconds: TEN_MINUTES }, clock);
  const unknown = new Rates({ most: MOST_UNKNOWN, seconds: TEN_MINUTES }, clock);
  const client = ({ remoteAddress }: SMTPServerSession) => networkOf(remoteAddress);
  return {
    onMailFrom: (_sender, session, done) =>
      done(messages.spend(client(session)) ? null : replies.tooMuch()),
    onRcptTo: ({ address }, session, done) => {
      const missing = () =>
        unknown.spend(client(session)) ? replies.unknown() : replies.tooManyUnknown();
      void answer(host, () => mustBeOurs(host, address, missing), done);
    },
    onData: (stream, session, done) => {
      void answer(
        host,
        () => store(host, stream, session),
        (reply) => {
          taken({ answer: String(reply?.responseCode ?? 250) });
          // What is left is read, or the client would wait for us while we wait for it.
          stream.resume();
          done(reply);
        },
      );
    },
  };
}

/** Says how it went, when the work has ended. */
async function answer(
  { services }: MailHost,
  work: () => Promise<unknown>,
  done: (reply: SmtpReply | null) => void,
): Promise<void> {
  try {
    await work();
  } catch (fault) {
    const reply = replyTo(fault);
    if (reply === replies.fault)
      services.log.error(
        { part: "mail", fault },
        "mail could not be taken; its sender tries again",
      );
    return done(reply());
  }
  done(null);
}

function replyTo(fault: unknown): () => SmtpReply {
  if (fault instanceof SmtpReply) return () => fault;
  const tooLarge = fault instanceof Refusal && fault.code === "file-too-large";
  return tooLarge ? replies.tooLarge : replies.fault;
}

/** Before the message comes: whoever is refused here keeps it. */
async function mustBeOurs(
  { run, services, mailboxes }: MailHost,
  address: string,
  missing: () => SmtpReply,
): Promise<void> {
  if (splitAddress(address)?.domain !== services.config.mailDomain) throw replies.notOurs();
  const found = await run(mailVisitor(), (ctx) => findRecipient(ctx, mailboxes, address));
  if (!found) throw missing();
}

/** The answer 250 is given when this has ended: then the message is stored. */
async function store(
  host: MailHost,
  content: AsyncIterable<Uint8Array>,
  { envelope, remoteAddress, hostNameAppearsAs }: SMTPServerSession,
): Promise<void> {
  const ids = await takeMail(host, {
    source: "smtp",
    returnPath: envelope.mailFrom ? envelope.mailFrom.address : "",
    recipients: envelope.rcptTo.map(({ address }) => address),
    client: { address: remoteAddress, name: hostNameAppearsAs },
    content,
  });
  if (ids.length === 0) throw replies.unknown();
}
