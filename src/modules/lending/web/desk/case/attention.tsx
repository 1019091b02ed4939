import { FormButton, Notice } from "#ui";
import type { CaseWords } from "../../../messages/desk-case-index.ts";
import { attentionWords } from "../state-words.ts";
import type { LendingDesk } from "../lending-desk.ts";

/** Why a person must look, with the button that says that somebody has. */
export function Attention(props: {
  readonly desk: LendingDesk;
  readonly t: CaseWords;
  readonly attention: string | null;
  readonly address: string;
}) {
  const { desk, t, attention, address } = props;
  if (!attention) return null;
  return (
    <Notice
      tone="warn"
      title={t("attention")}
      action={
        <FormButton action={`${address}/look`} size="small" icon="check">
          {t("have-looked")}
        </FormButton>
      }
    >
      <p>{attentionWords(desk.locale, attention)}</p>
    </Notice>
  );
}
