import type { T } from "./faults.tsx";
import { personal, type Web, wordsOf } from "./answer.tsx";

/** Says that a message is on its way; the same whether the address is known or not. */
function MailSentPage({
  t,
  email,
  kept,
}: {
  readonly t: T;
  readonly email: string;
  readonly kept: boolean;
}) {
  return (
    <div className="stack">
      <h1>{t("look-in-mail")}</h1>
      <p>{t("look-in-mail-text", { email })}</p>
      {kept && (
        <p>
          {t("look-in-mail-dev")}: <a href="/dev/mail">/dev/mail</a>
        </p>
      )}
    </div>
  );
}

export function showMailSent(c: Web, email: string): Response {
  const t = wordsOf(c);
  const { config } = c.get("visit").services;
  const kept = !config.SMTP_URL && config.NODE_ENV !== "production";
  return personal(c, {
    title: t("look-in-mail"),
    body: <MailSentPage t={t} email={email} kept={kept} />,
  });
}
