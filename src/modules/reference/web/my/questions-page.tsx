import { formatDate, type Locale } from "#kernel/i18n";
import { type Library, libraryName } from "#kernel/tenancy";
import { Card, EmptyState, LinkButton, PageHeader } from "#ui";
import { askWords } from "../../messages/ask-index.ts";
import type { OwnQuestion } from "../../model/inquiry/own-question.ts";
import { statusText } from "../ask/status-text.ts";

export interface QuestionsProps {
  readonly locale: Locale;
  readonly questions: readonly OwnQuestion[];
  readonly libraries: ReadonlyMap<string, Library>;
}

/** What I have asked while I was signed in, the newest first. */
export function QuestionsPage({ locale, questions, libraries }: QuestionsProps) {
  const t = askWords(locale);
  return (
    <div className="stack stack-wide">
      <PageHeader title={t("my-questions")} lead={t("my-questions-lead")} />
      {questions.length === 0 ? (
        <EmptyState
          icon="ask"
          title={t("no-questions")}
          action={
            <LinkButton href="/ask" look="primary">
              {t("ask")}
            </LinkButton>
          }
        >
          <p>{t("no-questions-text")}</p>
        </EmptyState>
      ) : (
        <div className="grid">
          {questions.map((question) => (
            <QuestionCard
              key={question.id}
              locale={locale}
              question={question}
              library={libraries.get(question.library)}
            />
          ))}
        </div>
      )}
    </div>
  );
}

type CardProps = {
  readonly locale: Locale;
  readonly question: OwnQuestion;
  readonly library: Library | undefined;
};

function QuestionCard({ locale, question, library }: CardProps) {
  const timeZone = library?.timeZone ?? "UTC";
  // Of which library somebody is, the conversation tells where it is to be told.
  const standing = { ...question, answering: null };
  const asked = question.askedAt.toTemporalInstant().toZonedDateTimeISO(timeZone).toPlainDate();
  return (
    <Card
      title={question.subject}
      href={`/my/questions/${question.id}`}
      level={2}
      kicker={library ? libraryName(library, locale) : ""}
      footer={<span className="small soft">{formatDate(locale, asked)}</span>}
    >
      <p>{statusText(locale, standing, { library: { timeZone }, others: new Map() })}</p>
    </Card>
  );
}
