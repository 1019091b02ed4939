import type { LibraryId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { MailAddress } from "#standards/email";
import type { MailAuthentication } from "./authenticate.ts";
import type { Suspicion } from "./suspicion.ts";

/** For whom an address of ours stands. */
export type Accepted = {
  readonly library: LibraryId | null;
};

/** Where a module takes mail; `ModuleManifest.mailboxes` registers it. All its functions run with system reach. */
export type Mailbox = {
  /** Unique and stable: kept in rows, and named by `MailThread`. */
  readonly name: string;
  /** Whether the part before the @ is an address of this mailbox; asked while the sender waits. */
  readonly accepts: (ctx: Ctx, localPart: string) => Promise<Accepted | null>;
  /**
   * Takes one message, in the name of its library and in one transaction with the note that it was
   * taken. What it throws has the message come again, some times.
   * @returns the key of the conversation that it joined or began, with which it is forgotten; null for none
   */
  readonly receive: (ctx: Ctx, mail: ReceivedMail) => Promise<string | null>;
  /** Hears that a message of one of its conversations did not arrive, or was called unwanted. */
  readonly undelivered?: (ctx: Ctx, news: Undelivered) => Promise<void>;
};

/** A file that came with a message, not looked into. Nothing about it is to be trusted: it is never shown within a page. */
export type ReceivedAttachment = {
  /** Without folders and controls. */
  readonly name: string;
  /** It is stored nowhere by itself; the mailbox keeps it, or does not. */
  readonly content: Buffer;
};

/** How a message joins a conversation. Its number in the subject never does. */
export type ReceivedThread = {
  readonly subjectKey: string;
  readonly by: "token" | "message-id";
  /**
   * `known`: the sender is who the answered message was sent to. `unknown`: somebody else has the
   * address; their words wait for a person, and they are never sent what was said before.
   */
  readonly participant: "known" | "unknown";
};

/** A message as a mailbox gets it: text only, from wherever it came. */
export type ReceivedMail = {
  /** Of the row that the kernel keeps for 30 days. */
  readonly id: string;
  /** `automatic`: a machine wrote it. It is never answered by one. */
  readonly kind: "ordinary" | "automatic";
  readonly from: MailAddress;
  /** The address of ours to which it came. */
  readonly to: string;
  readonly library: LibraryId | null;
  readonly subject: string;
  /** What was written anew, without what is quoted and signed by programs; and the whole as it came. */
  readonly text: string;
  readonly wholeText: string;
  readonly attachments: readonly ReceivedAttachment[];
  /** How many more came than are taken. */
  readonly attachmentsLeftOut: number;
  readonly authentication: MailAuthentication;
  /** Where there is one, people have to be told it with the message; no machine answers, and nobody is known by it. */
  readonly suspicion: Suspicion | null;
  readonly thread: ReceivedThread | null;
  /** Language tag, where the message names one. */
  readonly language: string | null;
  /** To be given to `sendMail` as `inReplyTo`. */
  readonly messageId: string | null;
  readonly date: Temporal.Instant;
};

/** What became of a message that was sent. */
export type Undelivered = {
  readonly kind: "bounced" | "complained";
  /** The message, as `sendMail` returned it, and to whom it was. */
  readonly message: string;
  readonly to: string;
  readonly subjectKey: string;
  readonly library: LibraryId | null;
  /** Enhanced status code (RFC 3463) and the other server's words, where they were told. */
  readonly status: string | null;
  readonly diagnostic: string | null;
};
