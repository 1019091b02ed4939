import { Disclosure, EmptyState, FormButton, Notice } from "#ui";
import { systemKinds } from "../../model/own-system/settings.ts";
import { LendingFrame } from "../desk/lending-frame.tsx";
import { CallsSection, type CallsProps } from "./calls-section.tsx";
import { DoorSection, type DoorProps } from "./door-section.tsx";
import { SystemForm, type SystemFormProps } from "./system-form.tsx";
import { TrialSection, type TrialProps } from "./trial.tsx";

export type SettingsProps = Omit<SystemFormProps, "typed"> &
  TrialProps &
  DoorProps & {
    /** Null: a way has to be chosen first. */
    readonly typed: SystemFormProps["typed"] | null;
    /** Whether the form is what was come for: another kind was chosen, or something has to be mended. */
    readonly editing: boolean;
    /** Null: nothing is stored. */
    readonly stored: { readonly off: boolean; readonly connected: boolean } | null;
  };

export type OwnSystemPageProps = CallsProps & {
  /** What was just done, in words; and whose decision can be taken back. */
  readonly told: { readonly text: string; readonly undo: string | null } | null;
  /** Null: for those who only work at the desk. */
  readonly settings: SettingsProps | null;
};

/** Lending and the library's own system: what waits for a person; for administrators how it is reached. */
export function OwnSystemPage(props: OwnSystemPageProps) {
  const { desk, t, action, told, settings } = props;
  return (
    <LendingFrame
      desk={desk}
      part="own-system"
      title={t("own-system")}
      lead={t("lead")}
      help={
        <>
          <p>{t("help")}</p>
          <p>{t("help-calls")}</p>
        </>
      }
    >
      {told && (
        <Notice
          tone="ok"
          announce="status"
          action={
            told.undo && (
              <FormButton action={`${action}/calls/${told.undo}/undo`} icon="undo" size="small">
                {t("undo")}
              </FormButton>
            )
          }
        >
          <p>{told.text}</p>
        </Notice>
      )}
      <CallsSection {...props} />
      {settings && <Settings {...settings} />}
    </LendingFrame>
  );
}

/** Once it is connected, trying it comes first, and its settings are folded away. */
function Settings(props: SettingsProps) {
  const { t, typed, stored, editing } = props;
  const connected = stored?.connected === true;
  return (
    <>
      {connected && <TrialSection {...props} />}
      <section className="stack" aria-labelledby="settings">
        <h2 id="settings">{t("settings")}</h2>
        {!stored && !typed && (
          <EmptyState icon="globe" title={t("none-set")}>
            <p>{t("none-set-text")}</p>
          </EmptyState>
        )}
        {connected && <Turned {...props} off={stored.off} />}
        {connected && !editing ? (
          <Disclosure label={t("change-settings")}>
            <Forms {...props} />
          </Disclosure>
        ) : (
          <Forms {...props} />
        )}
      </section>
      <DoorSection {...props} />
    </>
  );
}

function Forms(props: SettingsProps) {
  const { typed } = props;
  return (
    <div className="stack">
      {typed && <SystemForm {...props} typed={typed} />}
      <Kinds {...props} />
    </div>
  );
}

function Turned({ t, action, off }: SettingsProps & { readonly off: boolean }) {
  if (!off) return <FormButton action={`${action}/pause`}>{t("turn-off")}</FormButton>;
  return (
    <Notice
      tone="warn"
      action={<FormButton action={`${action}/resumption`}>{t("turn-on")}</FormButton>}
    >
      <p>{t("is-off")}</p>
    </Notice>
  );
}

/** Kinds of systems, each a link to its form. */
function Kinds({ t, action, typed }: SettingsProps) {
  const others = systemKinds.filter((kind) => kind !== typed?.kind);
  return (
    <>
      <h3>{t(typed ? "another-kind" : "choose-kind")}</h3>
      <ul className="stack stack-tight">
        {others.map((kind) => (
          <li key={kind}>
            <a href={`${action}?kind=${kind}#settings`}>{t(`kind-${kind}`)}</a>{" "}
            <span className="soft small">{t(`kind-${kind}-hint`)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
