import type { Context } from "hono";
import { Refusal } from "#kernel/access";
import { readForm, type WebEnv } from "#kernel/http";
import { isId } from "#kernel/ids";
import { answerAddress, composeAnswer, type MailHost, readMail, takeMail } from "#kernel/mail";
import { isAddress } from "#standards/email";
import { asSystem } from "../system.ts";
import type { AnswerFaults, TypedAnswer } from "./answer-form.tsx";
import { mailPage } from "./mail-pages.tsx";

/** Takes a developer's answer as if a mail server had brought it, and shows what became of it. */
export async function answerMail(c: Context<WebEnv>, host: MailHost): Promise<Response> {
  const id = c.req.param("id") ?? "";
  const mail = isId(id)
    ? await host.run(asSystem("mail page for developers"), (ctx) => readMail(ctx, id))
    : null;
  if (!mail) throw new Refusal("not-found");
  const form = await readForm(c);
  const typed = { from: form.text("from"), text: form.text("text") };
  const faults = faultsOf(typed);
  if (Object.keys(faults).length > 0) return mailPage(c, typed, faults);
  const { config } = host.services;
  const raw = await composeAnswer(mail, typed, config);
  const [taken] = await takeMail(host, {
    source: "local",
    returnPath: typed.from,
    recipients: [answerAddress(mail, config)],
    client: null,
    content: [raw],
  });
  if (taken === undefined)
    return mailPage(c, typed, {
      from: `Nobody takes mail at ${answerAddress(mail, config)}, so a mail server would have refused it.`,
    });
  return c.redirect(`/dev/mail/incoming/${taken}`, 303);
}

function faultsOf({ from, text }: TypedAnswer): AnswerFaults {
  return {
    ...(isAddress(from) ? {} : { from: "Write one address, such as ruth@e.example." }),
    ...(text === "" ? { text: "Write something." } : {}),
  };
}
