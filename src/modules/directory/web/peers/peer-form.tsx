import { FieldGroup, Notice, RadioGroup, TextArea } from "#ui";
import { peersWords } from "../../messages/peers-index.ts";
import type { PeerRecord } from "../../model/peers/entries.ts";
import { EntryForm } from "../desk/entry-form.tsx";
import { Line, Translated } from "../desk/fields.tsx";
import type { FormState } from "../desk/form-state.ts";
import type { View } from "../view.ts";
import { peerFields } from "./peer-fields.ts";
import { EndpointFields, KeyFields, QuestionFields } from "./setup-fields.tsx";

export type PeerFormProps = {
  readonly view: View;
  readonly state: FormState;
  /** The peer that is changed; null: a new one. */
  readonly peer: PeerRecord | null;
  /** A random token, for whoever needs one. */
  readonly suggested: string;
};

/** How a foreign system is reached, and how each side knows the other. */
export function PeerForm({ view, state, peer, suggested }: PeerFormProps) {
  const t = peersWords(view.locale);
  const action = peer ? `/network/peers/${peer.code}` : "/network/peers";
  const held = peer?.waiting ?? peer?.current;
  return (
    <>
      {peer && (
        <Notice tone="info">
          <p>{t("edit-hint")}</p>
        </Notice>
      )}
      <EntryForm
        view={view}
        state={state}
        fields={peerFields}
        action={action}
        submit={peer ? t("save-peer") : t("enter-peer")}
        cancel={action}
      >
        {(entry) => (
          <>
            {!peer && (
              <Line
                entry={entry}
                name="code"
                label={t("code")}
                hint={t("code-hint")}
                width="short"
                dir="ltr"
              />
            )}
            <Translated entry={entry} name="names" label={t("name")} />
            <TextArea
              name="agencies"
              label={t("agencies")}
              hint={t("agencies-hint")}
              rows={3}
              value={entry.value("agencies")}
              error={entry.error("agencies")}
              dir="ltr"
            />
            <EndpointFields entry={entry} />
            <QuestionFields entry={entry} />
            <KeyFields entry={entry}>
              <Line
                entry={entry}
                name="theirToken"
                label={t("their-token")}
                hint={`${held?.theirToken ? t("token-kept") : t("token-hint")} ${t("token-suggested", { token: suggested })}`}
                type="password"
                autoComplete="new-password"
                dir="ltr"
              />
            </KeyFields>
            <FieldGroup legend={t("ours")}>
              <RadioGroup
                name="ours"
                label={t("ours")}
                value={entry.value("ours") ?? "signature"}
                error={entry.error("ours")}
                options={(["signature", "token"] as const).map((value) => ({
                  value,
                  label: t(`ours-${value}`),
                }))}
              />
              <Line
                entry={entry}
                name="ourToken"
                label={t("our-token")}
                hint={held?.ourToken ? t("token-kept") : t("token-hint")}
                type="password"
                autoComplete="new-password"
                dir="ltr"
              />
            </FieldGroup>
          </>
        )}
      </EntryForm>
    </>
  );
}
