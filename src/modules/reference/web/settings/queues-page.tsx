import { inLanguage } from "#kernel/i18n";
import { Disclosure, EmptyState, FormButton, Notice, PageHeader } from "#ui";
import { settingsWords } from "../../messages/settings-index.ts";
import type { Queue } from "../../model/desk/queue.ts";
import { DeskTabs } from "../desk/desk-tabs.tsx";
import type { ReferenceDesk } from "../desk/reference-desk.ts";
import { QueueForm, type QueueFormProps } from "./queue-form.tsx";
import { SettingsTabs } from "./settings-tabs.tsx";
import { type TypedQueue, typedQueue } from "./typed-queue.ts";

/** What was typed into the form of a queue, or (id null) of a new one, and is wrong. */
export type WrongQueue = {
  readonly id: string | null;
  readonly typed: TypedQueue;
  readonly faults: Readonly<Record<string, string>>;
};

export interface QueuesPageProps {
  readonly desk: ReferenceDesk;
  readonly queues: readonly Queue[];
  readonly skills: QueueFormProps["skills"];
  readonly wrong: WrongQueue | null;
  readonly done: string | null;
  /** A queue that was just removed, and can come back. */
  readonly removed: string | null;
}

/** The queues of a library, in its order. */
export function QueuesPage(props: QueuesPageProps) {
  const { desk, queues, skills, wrong } = props;
  const t = settingsWords(desk.locale);
  const added = wrong?.id === null ? wrong : null;
  return (
    <div className="stack stack-wide">
      <PageHeader title={desk.t("queues")} lead={t("queue-lead-page")} />
      <DeskTabs desk={desk} current="settings" />
      <SettingsTabs desk={desk} current="queues" />
      <Done {...props} />
      {queues.length === 0 ? (
        <EmptyState icon="list" title={desk.t("queue-none")}>
          <p>{desk.t("queues-lead")}</p>
        </EmptyState>
      ) : (
        <ul className="desk-lines">
          {queues.map((queue, place) => (
            <QueueLine key={queue.id} {...props} queue={queue} isFirst={place === 0} />
          ))}
        </ul>
      )}
      <section className="stack" aria-labelledby="new-queue">
        <h2 id="new-queue">{t("queue-new")}</h2>
        <QueueForm
          desk={desk}
          id={null}
          stored=""
          typed={added?.typed ?? {}}
          faults={added?.faults ?? {}}
          skills={skills}
        />
      </section>
    </div>
  );
}

function Done({ desk, done, removed }: QueuesPageProps) {
  if (!done) return null;
  const undo = removed && (
    <FormButton action={`${desk.home}/settings/queues/${removed}/restoration`} icon="undo">
      {desk.t("queue-back")}
    </FormButton>
  );
  return (
    <Notice tone="ok" announce="status" action={undo}>
      <p>{done}</p>
    </Notice>
  );
}

function QueueLine({
  desk,
  skills,
  wrong,
  queue,
  isFirst,
}: QueuesPageProps & { readonly queue: Queue; readonly isFirst: boolean }) {
  const t = settingsWords(desk.locale);
  const own = wrong?.id === queue.id ? wrong : null;
  const name = inLanguage(queue.names, desk.locale);
  const at = `${desk.home}/settings/queues/${queue.id}`;
  return (
    <li>
      <div className="desk-line-text">
        <strong dir="auto">{name}</strong>
        <Disclosure label={t("queue-edit", { name })} open={own !== null}>
          <QueueForm
            desk={desk}
            id={queue.id}
            stored={name}
            typed={own?.typed ?? typedQueue(queue)}
            faults={own?.faults ?? {}}
            skills={skills}
          />
        </Disclosure>
      </div>
      <div className="cluster">
        {!isFirst && (
          <FormButton action={`${at}/place`} size="small" label={t("queue-up-label", { name })}>
            {t("queue-up")}
          </FormButton>
        )}
        <FormButton
          action={`${at}/removal`}
          look="quiet"
          size="small"
          icon="trash"
          label={t("queue-remove-label", { name })}
        >
          {desk.t("queue-remove")}
        </FormButton>
      </div>
    </li>
  );
}
