import type { Context } from "hono";
import { Refusal } from "#kernel/access";
import type { WebEnv } from "#kernel/http";
import { isId } from "#kernel/ids";
import { listIncomingMail, listMail, readMail, type StoredMail } from "#kernel/mail";
import { page } from "#ui";
import { asSystem } from "../system.ts";
import { type AnswerFaults, AnswerForm, type TypedAnswer } from "./answer-form.tsx";
import { IncomingList } from "./incoming-mail-page.tsx";

const LINK = /(https?:\/\/\S+)/;
const READER = asSystem("mail page for developers");

/** Every message that this deployment has written, newest first, and those that came. */
export async function mailListPage(c: Context<WebEnv>): Promise<Response> {
  const { messages, incoming } = await c.get("visit").run(READER, async (ctx) => ({
    messages: await listMail(ctx, 200),
    incoming: await listIncomingMail(ctx, 50),
  }));
  const body = (
    <div className="stack">
      <h1>Mail</h1>
      {messages.length === 0 && <p>No message has been written yet.</p>}
      <ul className="stack">
        {messages.map((mail) => (
          <li key={mail.id}>
            <a href={`/dev/mail/${mail.id}`}>{mail.subject || "No longer kept"}</a> to {mail.to},{" "}
            {stateOf(mail)}
          </li>
        ))}
      </ul>
      {incoming.length > 0 && <IncomingList incoming={incoming} />}
    </div>
  );
  return page(c, { title: "Mail", noIndex: true, body });
}

/** One message as its reader gets it: the text, with links that work, and a form to answer it. */
export async function mailPage(
  c: Context<WebEnv>,
  typed: TypedAnswer | null = null,
  faults: AnswerFaults = {},
): Promise<Response> {
  const id = c.req.param("id") ?? "";
  const mail = isId(id) ? await c.get("visit").run(READER, (ctx) => readMail(ctx, id)) : null;
  if (!mail) throw new Refusal("not-found");
  const body = (
    <div className="stack">
      <h1 dir="auto">{mail.subject}</h1>
      <p>To {mail.to}</p>
      <pre dir="auto" className="mail-text">
        {(mail.text ?? "The text is no longer kept.").split(LINK).map((part, index) =>
          index % 2 === 1 ? (
            <a key={part} href={part}>
              {part}
            </a>
          ) : (
            part
          ),
        )}
      </pre>
      <AnswerForm mail={mail} typed={typed ?? { from: mail.to, text: "" }} faults={faults} />
    </div>
  );
  const status = Object.keys(faults).length > 0 ? 422 : 200;
  return page(c, { title: mail.subject, noIndex: true, body, status });
}

function stateOf({ sentAt, failedAt, error, bouncedAt, bounceStatus }: StoredMail): string {
  if (bouncedAt) return `came back: ${bounceStatus ?? "no reason was given"}`;
  if (sentAt) return "sent";
  if (failedAt) return `not delivered: ${error ?? "refused"}`;
  return "kept";
}
