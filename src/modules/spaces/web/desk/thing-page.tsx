import type { BranchCard } from "#modules/directory";
import {
  Breadcrumbs,
  Button,
  ErrorSummary,
  Field,
  Form,
  FormActions,
  FormButton,
  LinkButton,
  Notice,
  TextArea,
} from "#ui";
import type { Bookable } from "../../model/bookable.ts";
import type { BookingDesk } from "./booking-desk.ts";
import { DeskFrame } from "./desk-frame.tsx";
import { faultText, ThingForm, type ThingState } from "./thing-form.tsx";

export interface ThingProps {
  readonly desk: BookingDesk;
  /** Null: a new one. */
  readonly thing: Bookable | null;
  readonly branches: readonly BranchCard[];
  readonly state: ThingState;
  readonly closing: ThingState & { readonly refused: string | null };
}

/** One thing that can be booked: what is said of it, times that are closed, and its end. */
export function ThingPage(props: ThingProps) {
  const { desk, thing, branches, state } = props;
  const { t, home, mayAdminister } = desk;
  const title = thing?.name ?? t("new-thing");
  return (
    <DeskFrame
      desk={desk}
      part={null}
      title={title}
      above={
        <Breadcrumbs
          label={t("part-things")}
          crumbs={[{ label: t("part-things"), href: `${home}/things` }, { label: title }]}
        />
      }
    >
      {thing && (
        <p>
          <a href={`/spaces/${thing.id}`}>{t("see-as-reader")}</a>
        </p>
      )}
      {mayAdminister ? (
        <ThingForm
          desk={desk}
          branches={branches}
          state={state}
          action={thing ? `${home}/things/${thing.id}` : `${home}/things`}
        />
      ) : (
        <p className="soft">{t("only-administrators")}</p>
      )}
      {thing && !thing.withdrawnAt && <Closing {...props} thing={thing} />}
      {thing && mayAdminister && <Withdrawal desk={desk} thing={thing} />}
    </DeskFrame>
  );
}

function Closing({ desk, thing, closing }: ThingProps & { readonly thing: Bookable }) {
  const { t, home, library } = desk;
  const { values, faults, refused } = closing;
  const error = (name: string) => (faults[name] ? faultText(t, faults[name]) : undefined);
  const errors = Object.entries(faults).map(([name, code]) => ({
    name,
    message: faultText(t, code),
  }));
  return (
    <section className="stack" aria-labelledby="close-time">
      <h2 id="close-time">{t("close-time")}</h2>
      <p className="soft measure">{t("close-text", { zone: library.timeZone })}</p>
      {refused !== null && (
        <Notice
          tone="warn"
          action={
            <LinkButton href={`${home}?day=${(values["from"] ?? "").slice(0, 10)}`}>
              {t("to-that-day")}
            </LinkButton>
          }
        >
          <p>{refused}</p>
        </Notice>
      )}
      <Form action={`${home}/things/${thing.id}/closures`} label={t("close-time")}>
        <ErrorSummary title={t("please-mend")} errors={errors} />
        {(["from", "until"] as const).map((name) => (
          <Field
            key={name}
            name={name}
            type="datetime-local"
            label={t(name)}
            value={values[name] ?? ""}
            error={error(name)}
            dir="ltr"
          />
        ))}
        <TextArea
          name="why"
          label={t("why")}
          hint={t("close-why-hint")}
          mark={t("optional")}
          value={values["why"] ?? ""}
          error={error("why")}
          maxLength={500}
          rows={2}
          dir="auto"
        />
        <FormActions>
          <Button>{t("do-close")}</Button>
        </FormActions>
      </Form>
    </section>
  );
}

function Withdrawal({ desk, thing }: { readonly desk: BookingDesk; readonly thing: Bookable }) {
  const { t, home } = desk;
  const at = `${home}/things/${thing.id}`;
  return (
    <section className="stack" aria-labelledby="withdrawal">
      <h2 id="withdrawal">{t(thing.withdrawnAt ? "bring-back" : "withdraw")}</h2>
      {!thing.withdrawnAt && <p className="soft">{t("withdraw-text")}</p>}
      <div className="cluster">
        {thing.withdrawnAt ? (
          <FormButton action={`${at}/return`}>{t("bring-back")}</FormButton>
        ) : (
          <FormButton action={`${at}/withdrawal`}>{t("withdraw")}</FormButton>
        )}
        <LinkButton href={`${home}/things`} look="quiet">
          {t("part-things")}
        </LinkButton>
      </div>
    </section>
  );
}
