import { formatDateTime, inLanguage, languageName, type Locale } from "#kernel/i18n";
import { type Library, libraryName } from "#kernel/tenancy";
import {
  Button,
  Disclosure,
  ErrorSummary,
  fieldId,
  Field,
  Form,
  FormActions,
  LibraryMark,
  Notice,
  PageHeader,
  Select,
  TextArea,
} from "#ui";
import type { AskingDesk } from "../../actions/reader/asking-desk.ts";
import type { SuggestedAnswer } from "../../actions/knowledge/suggest-answers.ts";
import { askWords, isAskKey } from "../../messages/ask-index.ts";
import { CodeForm } from "./code-form.tsx";
import { AnswerLinks, AnswersWhileTyping } from "../knowledge/reader/suggestions.tsx";
import type { KnowledgeView } from "../knowledge/view.ts";

/** What was typed into the form; empty at first. */
export type TypedQuestion = Readonly<
  Record<"text" | "language" | "queue" | "name" | "email", string>
>;

export interface AskPageProps {
  readonly locale: Locale;
  readonly library: Library;
  readonly desk: AskingDesk;
  readonly typed: TypedQuestion;
  readonly faults: Readonly<Record<string, string>>;
  /** Where the form goes. */
  readonly action: string;
  /** In the window of the widget: where a code goes, and whether the last one was unknown; null on the site. */
  readonly window: { readonly comeBack: string; readonly unknown: boolean } | null;
  readonly knowledge: KnowledgeView;
  /** Answers that may be what is asked for: shown once before the question goes out. */
  readonly perhaps: readonly SuggestedAnswer[];
}

/** The page on which a reader asks one library. */
export function AskPage(props: AskPageProps) {
  const { locale, library, desk, window } = props;
  const t = askWords(locale);
  const name = libraryName(library, locale);
  return (
    <div className="stack stack-wide">
      <PageHeader
        title={t("ask-library", { library: name })}
        media={!window && <LibraryMark name={name} letters={library.mark} hue={library.hue} />}
        lead={inLanguage(desk.settings.greeting, locale, t("ask-lead"))}
      />
      <Notice tone={desk.live ? "ok" : "info"}>
        <p>{desk.live ? t("there-now") : t("nobody-now", { days: desk.settings.answerDays })}</p>
        {desk.opens && (
          <p>
            {t("opens-at", { when: formatDateTime(locale, desk.opens, library.timeZone) })}{" "}
            <span className="soft">({library.timeZone})</span>
          </p>
        )}
      </Notice>
      <AskForm {...props} />
      {window && <ComeBack locale={locale} {...window} />}
      <p className="small soft measure">
        {inLanguage(desk.settings.disclosure, locale, "")}{" "}
        {t("kept-note", { days: desk.settings.keepDays })}
      </p>
    </div>
  );
}

/** The window forgets a conversation when its page is left; the code brings it back. */
function ComeBack({
  locale,
  comeBack,
  unknown,
}: NonNullable<AskPageProps["window"]> & Pick<AskPageProps, "locale">) {
  const t = askWords(locale);
  return (
    <Disclosure label={t("come-back")} open={unknown}>
      {unknown && (
        <Notice tone="danger" announce="alert">
          <p>{t("code-unknown")}</p>
        </Notice>
      )}
      <CodeForm locale={locale} typed="" action={comeBack} />
    </Disclosure>
  );
}

function AskForm(props: AskPageProps) {
  const { locale, library, desk, typed, faults, action, knowledge, perhaps } = props;
  const t = askWords(locale);
  const fault = (name: string) => {
    const code = faults[name];
    return code !== undefined && isAskKey(code) ? t(code) : undefined;
  };
  const errors = Object.keys(faults).map((name) => ({ name, message: fault(name) ?? "" }));
  return (
    <Form action={action} label={t("ask")}>
      {errors.length > 0 && <ErrorSummary title={t("check-errors")} errors={errors} />}
      <TextArea
        name="text"
        label={t("your-question")}
        hint={t("your-question-hint")}
        error={fault("text")}
        value={typed.text}
        rows={6}
        dir="auto"
        required
      />
      <AnswersWhileTyping view={knowledge} library={library.code} of={fieldId({ name: "text" })} />
      <input type="hidden" name="seen" value={perhaps.length > 0 ? "1" : ""} />
      {perhaps.length > 0 && (
        <Notice title={knowledge.t("perhaps-answered")} announce="status">
          <AnswerLinks view={knowledge} library={library.code} found={perhaps} beside />
          <p>{t("still-ask")}</p>
        </Notice>
      )}
      {desk.queues.length > 0 && (
        <Select
          name="queue"
          label={t("queue")}
          value={typed.queue}
          error={fault("queue")}
          options={[
            { value: "", label: t("queue-any") },
            ...desk.queues.map(({ id, names }) => ({
              value: id,
              label: inLanguage(names, locale, names["en"] ?? ""),
            })),
          ]}
        />
      )}
      <Select
        name="language"
        label={t("language")}
        value={typed.language}
        error={fault("language")}
        options={desk.languages.map((code) => ({ value: code, label: languageName(locale, code) }))}
      />
      <Field
        name="name"
        label={t("name")}
        mark={t("optional")}
        hint={t("name-hint")}
        error={fault("name")}
        value={typed.name}
        autoComplete="name"
        dir="auto"
      />
      <Field
        name="email"
        type="email"
        label={t("email")}
        mark={t("optional")}
        hint={t("email-hint")}
        error={fault("email")}
        value={typed.email}
        autoComplete="email"
        dir="ltr"
      />
      <FormActions>
        <Button look="primary" icon="arrow-end">
          {desk.live ? t("ask-now") : t("send-question")}
        </Button>
      </FormActions>
    </Form>
  );
}
