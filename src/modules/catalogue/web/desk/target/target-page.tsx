import { EmptyState, FormButton, Notice } from "#ui";
import type { Health } from "../../../actions/availability/try-target.ts";
import { connectorKinds } from "../../../model/availability/target.ts";
import { CatalogueFrame } from "../catalogue-frame.tsx";
import { TargetForm, type TargetFormProps } from "./target-form.tsx";
import { TargetHealth } from "./target-health.tsx";
import { TargetTrial, type TargetTrialProps } from "./target-trial.tsx";

export type TargetPageProps = Omit<TargetTrialProps, "action"> &
  Omit<TargetFormProps, "typed" | "action"> & {
    readonly action: string;
    /** Null: a way of asking has to be chosen first. */
    readonly typed: TargetFormProps["typed"] | null;
    /** Null: nothing is stored. */
    readonly stored: { readonly health: Health; readonly off: boolean } | null;
    readonly done: "saved" | "turned-off" | "turned-on" | null;
  };

/** How readers' pages ask the library's own system: chosen, tried, watched, turned off. */
export function TargetPage(props: TargetPageProps) {
  const { desk, t, typed, stored, done } = props;
  return (
    <CatalogueFrame desk={desk} part="availability" lead={t("desk-lead")} help={t("desk-help")}>
      {done && (
        <Notice tone="ok" announce="status">
          <p>{t(done)}</p>
        </Notice>
      )}
      {stored && <Stored {...props} stored={stored} />}
      {!stored && !typed && (
        <EmptyState icon="globe" title={t("no-target")}>
          <p>{t("no-target-text")}</p>
        </EmptyState>
      )}
      {typed && <TargetForm {...props} typed={typed} />}
      <Kinds {...props} />
    </CatalogueFrame>
  );
}

function Stored(
  props: TargetPageProps & { readonly stored: NonNullable<TargetPageProps["stored"]> },
) {
  const { desk, t, action, stored } = props;
  return (
    <>
      {stored.off ? (
        <Notice
          tone="warn"
          action={<FormButton action={`${action}/resumption`}>{t("turn-on")}</FormButton>}
        >
          <p>{t("is-off")}</p>
        </Notice>
      ) : (
        <FormButton action={`${action}/pause`}>{t("turn-off")}</FormButton>
      )}
      <TargetHealth desk={desk} t={t} health={stored.health} />
      <TargetTrial {...props} />
    </>
  );
}

/** Ways of asking, each a link to its form. */
function Kinds({ t, action, typed }: TargetPageProps) {
  const others = connectorKinds.filter((kind) => kind !== typed?.kind);
  return (
    <section className="stack stack-tight" aria-labelledby="kinds">
      <h2 id="kinds">{t(typed ? "another-kind" : "choose-kind")}</h2>
      <ul className="stack stack-tight">
        {others.map((kind) => (
          <li key={kind}>
            <a href={`${action}?connector=${kind}`}>{t(`kind-${kind}`)}</a>{" "}
            <span className="soft small">{t(`kind-${kind}-hint`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
