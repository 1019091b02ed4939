import type { Locale } from "#kernel/i18n";
import { libraryName } from "#kernel/tenancy";
import {
  Button,
  CopyText,
  Field,
  Form,
  FormActions,
  FormButton,
  LibraryMark,
  LinkButton,
  Notice,
  PageHeader,
  RadioGroup,
  TextArea,
} from "#ui";
import type { OwnInquiry } from "../../actions/reader/own-inquiry.ts";
import { askWords, isAskKey } from "../../messages/ask-index.ts";
import { isEnded } from "../../model/inquiry/states.ts";
import { statusText } from "./status-text.ts";
import { readerTeller } from "../thread/happened.ts";
import { Thread } from "../thread/thread.tsx";
import type { LiveThread } from "../live/live-thread.ts";

export interface ConversationProps {
  readonly locale: Locale;
  readonly code: string;
  readonly inquiry: OwnInquiry;
  /** How the page follows what is said; null: it does not. */
  readonly live: LiveThread | null;
  readonly typed: Readonly<Record<string, string>>;
  readonly faults: Readonly<Record<string, string>>;
  readonly done: string | null;
}

/** A reader's own conversation: what was said, and what they can do. */
export function ConversationPage(props: ConversationProps) {
  const { locale, inquiry, code } = props;
  const { library, row } = inquiry;
  const t = askWords(locale);
  const name = libraryName(library, locale);
  const over = isEnded(row.state) && row.state !== "answered";
  return (
    <div className="stack stack-wide conversation-page">
      <PageHeader
        title={t("your-question")}
        above={<p className="small soft">{name}</p>}
        media={<LibraryMark name={name} letters={library.mark} hue={library.hue} />}
        lead={<span id="conversation-status">{statusText(locale, row, inquiry)}</span>}
      />
      {props.done && (
        <Notice tone="ok" announce="status">
          <p>{props.done}</p>
        </Notice>
      )}
      <ReaderThread {...props} />
      {!over && <SayForm {...props} />}
      {row.state === "answered" && row.satisfaction === null && (
        <Survey locale={locale} code={code} />
      )}
      <Beside {...props} />
    </div>
  );
}

function ReaderThread({ locale, code, inquiry, live }: ConversationProps) {
  const t = askWords(locale);
  const { entries } = inquiry;
  const teller = readerTeller(locale, inquiry);
  return (
    <>
      <Thread entries={entries} teller={teller} live={live} />
      <noscript>
        {/* Our own page, with text only; in a sandbox it could not look again by itself. */}
        {/* oxlint-disable-next-line react/iframe-missing-sandbox */}
        <iframe className="thread-frame" src={`/ask/q/${code}/thread`} title={t("refresh")} />
      </noscript>
    </>
  );
}

function SayForm({ locale, code, typed, faults }: ConversationProps) {
  const t = askWords(locale);
  const fault = faults["body"];
  return (
    <Form action={`/ask/q/${code}/messages`} id="say" label={t("message")}>
      <TextArea
        name="body"
        label={t("message")}
        error={fault !== undefined && isAskKey(fault) ? t(fault) : undefined}
        value={typed["body"]}
        rows={3}
        dir="auto"
      />
      <FormActions>
        <Button look="primary" icon="arrow-end">
          {t("send")}
        </Button>
        <span className="small soft">{t("send-hint")}</span>
      </FormActions>
    </Form>
  );
}

function Survey({ locale, code }: { readonly locale: Locale; readonly code: string }) {
  const t = askWords(locale);
  return (
    <Form action={`/ask/q/${code}/rating`} label={t("survey-title")}>
      <RadioGroup
        name="satisfaction"
        label={t("survey-title")}
        options={["3", "2", "1"].map((value) => ({
          value,
          label: t(value === "3" ? "survey-3" : value === "2" ? "survey-2" : "survey-1"),
        }))}
      />
      <TextArea name="words" label={t("survey-words")} mark={t("optional")} rows={2} dir="auto" />
      <FormActions>
        <Button>{t("survey-send")}</Button>
      </FormActions>
    </Form>
  );
}

/** The way back, and the ways out. */
function Beside({ locale, code, inquiry, faults, typed }: ConversationProps) {
  const t = askWords(locale);
  const { row, asker } = inquiry;
  const fault = faults["email"];
  return (
    <div className="grid no-print">
      <section className="stack" aria-labelledby="code">
        <h2 id="code">{t("your-code")}</h2>
        <CopyText text={code} words={{ copy: t("copy"), copied: t("copied") }} />
        <p className="small soft measure">{t("your-code-text")}</p>
      </section>
      {!isEnded(row.state) && (
        <section className="stack" aria-labelledby="by-mail">
          <h2 id="by-mail">{t("mail-me")}</h2>
          <Form action={`/ask/q/${code}/address`} label={t("mail-me")}>
            <Field
              name="email"
              type="email"
              label={t("email")}
              error={fault !== undefined && isAskKey(fault) ? t(fault) : undefined}
              value={typed["email"] ?? asker?.email ?? ""}
              autoComplete="email"
              dir="ltr"
            />
            <FormActions>
              <Button>{t("mail-save")}</Button>
            </FormActions>
          </Form>
        </section>
      )}
      <section className="stack" aria-labelledby="ways-out">
        <h2 id="ways-out">{t("end-title")}</h2>
        <div className="cluster">
          {!isEnded(row.state) && (
            <FormButton action={`/ask/q/${code}/end`}>
              {row.firstAnswerAt ? t("end-finish") : t("end-withdraw")}
            </FormButton>
          )}
          <LinkButton href={`/ask/q/${code}/transcript`} icon="download" download>
            {t("transcript")}
          </LinkButton>
          <LinkButton href={`/ask/q/${code}/erasure`} look="quiet" icon="trash">
            {t("erase")}
          </LinkButton>
        </div>
      </section>
    </div>
  );
}
