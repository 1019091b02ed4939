import { DataList, FormButton, Notice } from "#ui";
import { peersWords } from "../../messages/peers-index.ts";
import { type PartnerInvitation, steps } from "../../model/invitations/shape.ts";
import { freeSlug } from "../../model/slug.ts";
import { EntryForm } from "../desk/entry-form.tsx";
import { Line } from "../desk/fields.tsx";
import type { FormState } from "../desk/form-state.ts";
import type { View } from "../view.ts";
import { answerLines } from "./answer-lines.tsx";

type Props = {
  readonly view: View;
  readonly invitation: PartnerInvitation;
  readonly state: FormState;
  readonly title: string;
};

/** What a partner answered, and the decision about it. */
export function ReviewPage({ view, invitation, state, title }: Props) {
  const t = peersWords(view.locale);
  const base = `/network/invitations/${invitation.id}`;
  const suggested = freeSlug(invitation.name, []).replaceAll(".", "-").slice(0, 32);
  const values = { code: suggested, ...state.values };
  return (
    <article className="stack stack-wide">
      <h2>{title}</h2>
      {steps.map((step) => (
        <section key={step} className="stack stack-tight">
          <h3>{t(`step-${step}`)}</h3>
          <DataList items={answerLines(invitation.answers, step, view.locale)} />
        </section>
      ))}
      {invitation.standing === "sent" ? (
        <section className="stack">
          <Notice tone="info">
            <p>{t("review-text")}</p>
          </Notice>
          <EntryForm
            view={view}
            state={{ ...state, values }}
            fields={["code"]}
            action={`${base}/acceptance`}
            submit={t("accept")}
          >
            {(entry) => (
              <Line
                entry={entry}
                name="code"
                label={t("partner-code")}
                hint={t("code-hint")}
                width="short"
                dir="ltr"
              />
            )}
          </EntryForm>
          <FormButton action={`${base}/refusal`} icon="close">
            {t("decline")}
          </FormButton>
        </section>
      ) : (
        <Notice tone="info">
          <p>{standingText(invitation, view)}</p>
        </Notice>
      )}
    </article>
  );
}

function standingText({ standing }: PartnerInvitation, { locale }: View): string {
  const t = peersWords(locale);
  return standing === "open" ? t("send-missing") : t(`invitation-${standing}`);
}
