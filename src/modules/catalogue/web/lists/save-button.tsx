import { FormButton } from "#ui";
import type { ListWords } from "../../messages/pages-index.ts";

type SaveButtonProps = {
  readonly title: { readonly id: string; readonly name: string };
  readonly t: ListWords;
  /** Where the reader is, to come back to. */
  readonly back: string;
  readonly size?: "normal" | "small";
};

/** Puts a title on the reader's list; works without script, and asks strangers to sign in. */
export function SaveButton({ title, t, back, size = "small" }: SaveButtonProps) {
  return (
    <FormButton
      action="/my/lists/titles"
      fields={{ title: title.id, back }}
      look="quiet"
      size={size}
      icon="bookmark"
      label={t("save-label", { title: title.name })}
    >
      {t("save")}
    </FormButton>
  );
}
