import { text as textOf } from "node:stream/consumers";
import type { Context } from "hono";
import { Refusal } from "#kernel/access";
import type { WebEnv } from "#kernel/http";
import { isId } from "#kernel/ids";
import { type IncomingMail, readIncomingMail } from "#kernel/mail";
import { DataList, page } from "#ui";
import { asSystem } from "../system.ts";

const MOST_SHOWN = 100_000;

/** What came, newest first, with what became of it. */
export function IncomingList({ incoming }: { readonly incoming: readonly IncomingMail[] }) {
  return (
    <section className="stack" aria-labelledby="incoming">
      <h2 id="incoming">Incoming mail</h2>
      <ul className="stack">
        {incoming.map((mail) => (
          <li key={mail.id}>
            <a href={`/dev/mail/incoming/${mail.id}`}>{mail.subject || "Not read yet"}</a>{" "}
            {mail.from && `from ${mail.from} `}to {mail.recipient}, {stateOf(mail)}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One message that came: what was found out about it, and the message as it came. */
export async function incomingMailPage(c: Context<WebEnv>): Promise<Response> {
  const id = c.req.param("id") ?? "";
  const { run, services } = c.get("visit");
  const reader = asSystem("mail page for developers");
  const mail = isId(id) ? await run(reader, (ctx) => readIncomingMail(ctx, id)) : null;
  if (!mail) throw new Refusal("not-found");
  const raw = await textOf(services.blobs.get(mail.raw, { start: 0, end: MOST_SHOWN }));
  const waits = mail.state === "waiting";
  const body = (
    <div className="stack">
      <h1 dir="auto">{mail.subject || "Incoming mail"}</h1>
      {waits && <p>It waits to be read. This page looks again by itself.</p>}
      <DataList items={itemsOf(mail)} />
      <pre dir="auto" className="mail-text">
        {raw}
      </pre>
    </div>
  );
  const again = waits ? { refresh: 2 } : {};
  return page(c, { title: mail.subject || "Incoming mail", noIndex: true, body, ...again });
}

function itemsOf(mail: IncomingMail) {
  const { spf, dkim, dmarc } = mail.authentication ?? {};
  const items = [
    ["From", mail.from],
    ["To", mail.recipient],
    ["State", stateOf(mail)],
    ["Mailbox", mail.mailbox],
    ["Conversation", mail.thread],
    ["SPF, DKIM, DMARC", mail.authentication && [spf, dkim, dmarc].join(", ")],
  ] as const;
  return items.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}

function stateOf({ state, class: kind, because }: IncomingMail): string {
  return [state, kind, because].filter((word) => word !== null && word !== undefined).join(", ");
}
