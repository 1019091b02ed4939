import { FormButton } from "#ui";
import { welcomeWords } from "../../messages/welcome-index.ts";
import type { ReferenceDesk } from "../desk/reference-desk.ts";

type Step = "there" | "ask" | "texts" | "settings" | "info";

/** The first round of a desk: what to do first, and where. It stands in the page and stops nobody. */
export function FirstRound({ desk }: { readonly desk: ReferenceDesk }) {
  const t = welcomeWords(desk.locale);
  const { home, library, mayAdminister } = desk;
  const steps: readonly { readonly step: Step; readonly href: string | null }[] = [
    { step: "there", href: null },
    { step: "ask", href: `/ask/${library.code}` },
    { step: "texts", href: `${home}/canned` },
    mayAdminister
      ? { step: "settings", href: `${home}/settings` }
      : { step: "info", href: `${home}/libraries/${library.code}` },
  ];
  return (
    <section className="first-round stack" aria-labelledby="first-round">
      <h2 id="first-round">{t("round-title")}</h2>
      <p>{t("round-lead")}</p>
      <ol className="first-steps">
        {steps.map(({ step, href }) => (
          <li key={step}>
            <h3>{t(`round-${step}`)}</h3>
            <p>{t(`round-${step}-text`)}</p>
            {href && step !== "there" && (
              <p>
                <a href={href}>{t(`round-${step}-go`)}</a>
              </p>
            )}
          </li>
        ))}
      </ol>
      <FormButton action={`${home}/round/drop`} icon="check">
        {t("round-drop")}
      </FormButton>
    </section>
  );
}
