import { buffer } from "node:stream/consumers";
import { isId } from "#kernel/ids";
import { listUnhandledMail, readIncomingMail, readMailAgain } from "#kernel/mail";
import { cleanLine, cleanText } from "#standards/email";
import { asSystem } from "../system.ts";
import { CannotDo, type Command, type Invocation, WrongUse } from "./command.ts";
import { withDeployment } from "./opened.ts";
import { put } from "./standard-output.ts";

const LONGEST_REASON = 120;

export const mailListCommand: Command = {
  name: "mail list",
  summary: "List mail that came and that no desk has: unreadable, or a fault came in between.",
  usage: "",
  examples: ["commonshelf mail list", "commonshelf mail list --json"],
  run: (invocation) =>
    withDeployment(invocation, async ({ run }) => {
      const mails = await run(asSystem("command: mail list"), listUnhandledMail);
      const lines = mails.map(
        ({ id, receivedAt, recipient, state, because }) =>
          `${id}  ${receivedAt.toISOString()}  ${state}  ${recipient}  ${cleanLine(because ?? "", LONGEST_REASON)}`,
      );
      invocation.terminal.result(
        lines.join("\n") || "Every mail of the last 30 days was read.",
        mails,
      );
      return 0;
    }),
};

export const mailShowCommand: Command = {
  name: "mail show",
  summary: "Write out one mail as it came.",
  usage: "ID",
  examples: ["commonshelf mail show 01a21a18-cf6f-76ee-bf74-096c7dc6349b > mail.eml"],
  words: 1,
  run: (invocation) =>
    withDeployment(invocation, async ({ run, services }) => {
      const id = idOf(invocation);
      const mail = await run(asSystem("command: mail show"), (ctx) => readIncomingMail(ctx, id));
      if (!mail) throw none(id);
      const raw = await buffer(services.blobs.get(mail.raw));
      // What a stranger wrote must not steer a terminal.
      if (invocation.terminal.json || process.stdout.isTTY)
        invocation.terminal.result(cleanText(raw.toString()), { ...mail, content: raw.toString() });
      else await put(raw);
      return 0;
    }),
};

export const mailAgainCommand: Command = {
  name: "mail again",
  summary: "Have a mail of `mail list` read once more, when the fault is mended.",
  usage: "ID",
  examples: ["commonshelf mail again 01a21a18-cf6f-76ee-bf74-096c7dc6349b"],
  words: 1,
  run: (invocation) =>
    withDeployment(invocation, async ({ run }) => {
      const id = idOf(invocation);
      const again = await run(asSystem("command: mail again"), (ctx) => readMailAgain(ctx, id));
      if (!again) throw none(id);
      invocation.terminal.result("It is read as soon as a process does jobs.", { id });
      return 0;
    }),
};

function idOf({ words: [id = ""] }: Invocation): string {
  if (!isId(id)) throw new WrongUse("Which mail? `commonshelf mail list` tells the ID of each.");
  return id;
}

function none(id: string): CannotDo {
  return new CannotDo(`There is no such mail: ${id}. See: commonshelf mail list`);
}
