import { Button, FormButton } from "#ui";
import type { ListWords } from "../../messages/pages-index.ts";

const ACTION = "/my/lists/titles";
const FORM = "saving";

type Named = { readonly id: string; readonly name: string };

/** Puts a title on the reader's list; works without script, and asks strangers to sign in. */
export function SaveButton(props: {
  readonly title: Named;
  readonly t: ListWords;
  /** Where the reader is, to come back to. */
  readonly back: string;
}) {
  const { title, t, back } = props;
  return (
    <FormButton action={ACTION} fields={{ title: title.id, back }} {...lookOf(title, t)}>
      {t("save")}
    </FormButton>
  );
}

/** The same for a title among others, whose buttons are all of one form: see `SavingForm`. */
export function SaveListedButton({ title, t }: { readonly title: Named; readonly t: ListWords }) {
  return (
    <Button form={FORM} name="title" value={title.id} size="small" {...lookOf(title, t)}>
      {t("save")}
    </Button>
  );
}

/** What the buttons of a page's list send; stands once on it, anywhere, where there are such buttons. */
export function SavingForm({ back }: { readonly back: string }) {
  return (
    <form id={FORM} action={ACTION} method="post" hidden>
      <input type="hidden" name="back" value={back} />
    </form>
  );
}

function lookOf(title: Named, t: ListWords) {
  return {
    look: "quiet" as const,
    icon: "bookmark" as const,
    label: t("save-label", { title: title.name }),
  };
}
