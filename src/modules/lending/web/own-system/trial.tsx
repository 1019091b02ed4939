import { Button, Field, Form, FormActions, Notice } from "#ui";
import type { Sample, Trial } from "../../actions/own-system/try-own-system.ts";
import type { OwnSystemWords } from "../../messages/own-system-index.ts";
import type { ItemFound, UserFound } from "../../model/own-system/act.ts";
import type { LendingDesk } from "../desk/lending-desk.ts";

export type TrialProps = {
  readonly desk: LendingDesk;
  readonly t: OwnSystemWords;
  readonly action: string;
  readonly sample: Sample;
  readonly trial: Trial | null;
};

/** Asks about a reader and a copy at once, and says in words what came back. */
export function TrialSection(props: TrialProps) {
  const { t, action, sample, trial } = props;
  return (
    <section className="stack" aria-labelledby="try">
      <h2 id="try">{t("try")}</h2>
      <p className="soft">{t("try-lead")}</p>
      {trial && <Outcome {...props} trial={trial} />}
      <Form action={`${action}/trials`} label={t("try")}>
        <Field
          name="card"
          label={t("try-card")}
          hint={t("try-card-hint")}
          value={sample.card}
          maxLength={100}
          autoComplete="off"
          dir="ltr"
        />
        <Field
          name="barcode"
          label={t("try-barcode")}
          value={sample.barcode}
          maxLength={100}
          autoComplete="off"
          dir="ltr"
        />
        <FormActions>
          <Button>{t("try")}</Button>
        </FormActions>
      </Form>
    </section>
  );
}

/** A system that does not know what it was asked about has answered all the same. */
const ANSWERS = new Set(["unknown-user", "unknown-item", "user-blocked"]);

function Outcome({ desk, t, trial }: TrialProps & { readonly trial: Trial }) {
  const { user, item, milliseconds } = trial;
  const parts = [user, item].filter((one) => one !== null);
  const answered = parts.every((one) => !("reason" in one) || ANSWERS.has(one.reason));
  return (
    <Notice tone={answered ? "ok" : "warn"} announce="status">
      <p>{t(answered ? "try-answered" : "try-failed", { milliseconds })}</p>
      {user && ("reason" in user ? <Why t={t} why={user} /> : <p>{userText(t, user)}</p>)}
      {item && ("reason" in item ? <Why t={t} why={item} /> : <p>{itemText(desk, t, item)}</p>)}
    </Notice>
  );
}

type WhyProps = {
  readonly t: OwnSystemWords;
  readonly why: Exclude<Trial["user"], UserFound | null>;
};

function Why({ t, why }: WhyProps) {
  return (
    <>
      <p>{t(`reason-${why.reason}`)}</p>
      {why.said !== null && <p className="soft">{t("try-said", { said: why.said })}</p>}
    </>
  );
}

function userText(t: OwnSystemWords, { card, name, blocks }: UserFound): string {
  if (blocks.length > 0) return t("try-user-blocked", { card, blocks: blocks.join(", ") });
  return name === null ? t("try-user-nameless", { card }) : t("try-user", { card, name });
}

function itemText(desk: LendingDesk, t: OwnSystemWords, item: ItemFound): string {
  const { barcode, title, status, due } = item;
  const told = t("try-item", { barcode, title: title ?? barcode, status: t(`status-${status}`) });
  const back = due && t("try-item-due", { due: desk.day(new Date(due.epochMilliseconds)) });
  return [told, back].filter(Boolean).join(" ");
}
