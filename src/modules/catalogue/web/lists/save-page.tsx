import { Button, ErrorSummary, Field, Form, FormActions, PageHeader, RadioGroup } from "#ui";
import type { ListWords } from "../../messages/pages-index.ts";

type SavePageProps = {
  readonly title: { readonly id: string; readonly name: string };
  readonly lists: readonly { readonly id: string; readonly name: string }[];
  readonly back: string;
  readonly t: ListWords;
  readonly typed?: { readonly list: string; readonly name: string };
  readonly error?: string;
};

/** Which list a title is put on. */
export function SavePage({ title, lists, back, t, typed, error }: SavePageProps) {
  const chosen = typed?.list ?? lists[0]?.id;
  return (
    <div className="stack">
      {error && (
        <ErrorSummary title={t("errors-title")} errors={[{ name: "name", message: error }]} />
      )}
      <PageHeader title={t("save-title")} lead={<bdi>{title.name}</bdi>} />
      <Form action="/my/lists/titles">
        <input type="hidden" name="title" value={title.id} />
        <input type="hidden" name="back" value={back} />
        {lists.length > 0 && (
          <RadioGroup
            name="list"
            label={t("save-which")}
            value={chosen}
            options={[
              ...lists.map(({ id, name }) => ({ value: id, label: name })),
              { value: "new", label: t("save-new") },
            ]}
          />
        )}
        <Field
          name="name"
          label={t("save-new-name")}
          value={typed?.name}
          error={error}
          maxLength={200}
          dir="auto"
        />
        <FormActions>
          <Button look="primary" icon="bookmark">
            {t("save")}
          </Button>
        </FormActions>
      </Form>
    </div>
  );
}
