import { formatDate } from "#kernel/i18n";
import { DataList, FormButton, Notice, PageHeader, type Step as ShownStep, Steps } from "#ui";
import type { HeldInvitation } from "../../actions/invitations/answer-invitation.ts";
import { peersWords } from "../../messages/peers-index.ts";
import { type Answers, openStep, type Step, steps } from "../../model/invitations/shape.ts";
import type { FormState } from "../desk/form-state.ts";
import type { View } from "../view.ts";
import { answerLines } from "./answer-lines.tsx";
import { StepForm } from "./step-forms.tsx";

export type PartnershipProps = {
  readonly view: View;
  readonly held: HeldInvitation;
  /** The step at hand; null: the look at all of them before sending. */
  readonly step: Step | null;
  readonly state: FormState | null;
  readonly title: string;
  readonly base: string;
};

/** The partner's form: where one is, the step at hand, and at the end a last look. */
export function PartnershipPage({ view, held, step, state, title, base }: PartnershipProps) {
  const t = peersWords(view.locale);
  const { invitation, network } = held;
  if (invitation.standing === "sent")
    return (
      <div className="stack stack-wide">
        <PageHeader title={title} />
        <Notice tone="ok" title={t("sent-title")}>
          <p>{t("sent-text", { network })}</p>
        </Notice>
      </div>
    );
  const expires = invitation.expiresAt.toTemporalInstant().toZonedDateTimeISO("UTC");
  const date = formatDate(view.locale, expires.toPlainDate());
  return (
    <div className="stack stack-wide">
      <PageHeader
        title={title}
        lead={t("form-lead", { steps: steps.length, date })}
        above={<p className="small soft">{invitation.name}</p>}
      />
      <Steps
        label={t("steps")}
        steps={shownSteps(invitation.answers, step, base, view)}
        words={{ done: t("step-done") }}
      />
      {step && state ? (
        <section className="stack">
          <h2>{t(`step-${step}`)}</h2>
          <StepForm view={view} step={step} state={state} action={`${base}/${step}`} />
        </section>
      ) : (
        <LastLook {...{ view, held, base }} />
      )}
    </div>
  );
}

function shownSteps(
  answers: Answers,
  current: Step | null,
  base: string,
  { locale }: View,
): readonly ShownStep[] {
  const t = peersWords(locale);
  const asked = steps.map((step) => {
    const isDone = answers[step] !== undefined;
    const state = step === current ? "current" : isDone ? "done" : "ahead";
    const href = isDone && step !== current ? { href: `${base}?step=${step}` } : {};
    return { label: t(`step-${step}`), state, ...href } as const;
  });
  return [...asked, { label: t("step-send"), state: current === null ? "current" : "ahead" }];
}

function LastLook({ view, held, base }: Pick<PartnershipProps, "view" | "held" | "base">) {
  const t = peersWords(view.locale);
  const { answers } = held.invitation;
  const isWhole = openStep(answers) === null;
  return (
    <section className="stack">
      <h2>{t("send-title")}</h2>
      {steps.map((step) => (
        <section key={step} className="stack stack-tight">
          <h3>
            <a href={`${base}?step=${step}`}>{t(`step-${step}`)}</a>
          </h3>
          <DataList items={answerLines(answers, step, view.locale)} />
        </section>
      ))}
      {isWhole ? (
        <FormButton action={`${base}/sending`} look="primary" icon="mail">
          {t("send", { network: held.network })}
        </FormButton>
      ) : (
        <Notice tone="info">
          <p>{t("send-missing")}</p>
        </Notice>
      )}
    </section>
  );
}
