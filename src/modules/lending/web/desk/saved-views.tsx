import { Button, Checkbox, Field, Form, FormActions, FormButton, Icon } from "#ui";
import { type QueueQuery, writeQueueQuery } from "../../model/desk/queue-query.ts";
import type { SavedView } from "../../actions/desk/saved-views.ts";
import type { LendingDesk } from "./lending-desk.ts";

export type SavedViewsProps = {
  readonly desk: LendingDesk;
  readonly query: QueueQuery;
  readonly views: readonly SavedView[];
  readonly person: string | null;
};

/** Queues with filters that are kept under a name; and keeping the one that is shown. */
export function SavedViews({ desk, query, views, person }: SavedViewsProps) {
  const { t, home } = desk;
  return (
    <section className="stack no-print" aria-labelledby="views">
      <h2 id="views">{t("views")}</h2>
      {views.length === 0 ? (
        <p className="soft">{t("views-none")}</p>
      ) : (
        <ul className="stack stack-tight desk-views">
          {views.map((view) => (
            <li key={view.id} className="cluster">
              <a href={`${home}?${view.query}`}>
                <bdi>{view.name}</bdi>
              </a>
              {view.shared && <span className="small soft">{t("view-shared")}</span>}
              {view.person === person && (
                <FormButton
                  action={`${home}/views/${view.id}/removal`}
                  look="quiet"
                  size="small"
                  icon="trash"
                  label={t("view-remove-one", { name: view.name })}
                >
                  {t("view-remove")}
                </FormButton>
              )}
            </li>
          ))}
        </ul>
      )}
      <details className="disclosure">
        <summary>
          <Icon name="chevron-end" />
          {t("view-save")}
        </summary>
        <div className="disclosure-body">
          <Form action={`${home}/views`} label={t("view-save")}>
            <input type="hidden" name="query" value={writeQueueQuery(query).toString()} />
            <Field
              name="name"
              label={t("view-name-label")}
              hint={t("view-name-hint")}
              maxLength={80}
            />
            <Checkbox name="shared" label={t("view-share")} hint={t("view-share-hint")} />
            <FormActions>
              <Button icon="bookmark">{t("view-save")}</Button>
            </FormActions>
          </Form>
        </div>
      </details>
    </section>
  );
}
