import type { ReactNode } from "react";
import { formatDateTime, type Locale } from "#kernel/i18n";
import {
  Badge,
  Button,
  Card,
  EmptyState,
  ErrorSummary,
  Field,
  Form,
  FormActions,
  PageHeader,
  TextArea,
} from "#ui";
import type { ListWords } from "../../messages/pages-index.ts";

export type ShownList = {
  readonly id: string;
  readonly name: string;
  readonly note: string | null;
  readonly titles: number;
  readonly token: string | null;
  readonly changedAt: Date;
};

export type ListFields = {
  readonly values: { readonly name: string; readonly note: string };
  readonly errors: { readonly name?: string; readonly note?: string };
};

type ListsPageProps = {
  readonly lists: readonly ShownList[];
  readonly t: ListWords;
  readonly locale: Locale;
  readonly timeZone: string;
  readonly fields: ListFields;
};

/** All lists of the reader, and a new one. */
export function ListsPage({ lists, t, locale, timeZone, fields }: ListsPageProps) {
  return (
    <div className="stack stack-wide">
      <FieldErrors t={t} fields={fields} />
      <PageHeader title={t("lists")} lead={t("lists-lead")} />
      {lists.length === 0 ? (
        <EmptyState icon="bookmark" title={t("lists-empty-title")}>
          <p>{t("lists-empty")}</p>
        </EmptyState>
      ) : (
        <div className="grid">
          {lists.map((list) => (
            <ListCard key={list.id} {...{ list, t, locale, timeZone }} />
          ))}
        </div>
      )}
      <section className="stack measure" aria-labelledby="new-list">
        <h2 id="new-list">{t("list-new")}</h2>
        <ListForm action="/my/lists" t={t} fields={fields} submit={t("list-create")} />
      </section>
    </div>
  );
}

function ListCard({
  list,
  t,
  locale,
  timeZone,
}: Pick<ListsPageProps, "t" | "locale" | "timeZone"> & { readonly list: ShownList }) {
  const changed = Temporal.Instant.fromEpochMilliseconds(list.changedAt.getTime());
  const when = formatDateTime(locale, changed, timeZone);
  return (
    <Card title={list.name} level={2} href={`/my/lists/${list.id}`}>
      <p className="soft small">
        {t("list-titles", { count: list.titles })} · {t("list-changed", { when })}
      </p>
      {list.token !== null && (
        <p>
          <Badge icon="link">{t("list-shared")}</Badge>
        </p>
      )}
    </Card>
  );
}

/** What to mend in the form of a list. */
export function FieldErrors({
  t,
  fields,
}: {
  readonly t: ListWords;
  readonly fields: ListFields;
}): ReactNode {
  const { name, note } = fields.errors;
  const errors = [
    ...(name ? [{ name: "name", message: name }] : []),
    ...(note ? [{ name: "note", message: note }] : []),
  ];
  return <ErrorSummary title={t("errors-title")} errors={errors} />;
}

/** Name and note of a list. */
export function ListForm(props: {
  readonly action: string;
  readonly t: ListWords;
  readonly fields: ListFields;
  readonly submit: string;
}) {
  const { action, t, fields, submit } = props;
  const { values, errors } = fields;
  return (
    <Form action={action}>
      <Field
        name="name"
        label={t("list-name")}
        value={values.name}
        error={errors.name}
        required
        maxLength={200}
        dir="auto"
      />
      <TextArea
        name="note"
        label={t("list-note")}
        hint={t("list-note-hint")}
        mark={t("optional")}
        value={values.note}
        error={errors.note}
        rows={3}
        maxLength={2000}
        dir="auto"
      />
      <FormActions>
        <Button look="primary">{submit}</Button>
      </FormActions>
    </Form>
  );
}
