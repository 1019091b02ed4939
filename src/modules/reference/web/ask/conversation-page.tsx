import type { Locale } from "#kernel/i18n";
import { libraryName } from "#kernel/tenancy";
import {
  Button,
  CopyText,
  Disclosure,
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
import { filesWords } from "../../messages/files-index.ts";
import { widgetWords } from "../../messages/widget-index.ts";
import { isEnded } from "../../model/inquiry/states.ts";
import { statusText } from "./status-text.ts";
import { AttachForm } from "../files/attach-form.tsx";
import { Thread } from "../thread/thread.tsx";
import type { ThreadSetting } from "../thread/setting.ts";
import type { LiveThread } from "../live/live-thread.ts";
import type { OwnPlace } from "./own-place.ts";

export interface ConversationProps {
  readonly locale: Locale;
  readonly place: OwnPlace;
  readonly inquiry: OwnInquiry;
  readonly setting: ThreadSetting;
  /** Small, as in the window of the widget: what is seldom needed is folded. */
  readonly compact: boolean;
  /** How the page follows what is said; null: it does not. */
  readonly live: LiveThread | null;
  readonly typed: Readonly<Record<string, string>>;
  readonly faults: Readonly<Record<string, string>>;
  readonly done: string | null;
}

/** A reader's own conversation: what was said, and what they can do. */
export function ConversationPage(props: ConversationProps) {
  const { locale, inquiry, place, compact } = props;
  const { library, row } = inquiry;
  const t = askWords(locale);
  const name = libraryName(library, locale);
  const over = isEnded(row.state) && row.state !== "answered";
  return (
    <div className="stack stack-wide conversation-page">
      <PageHeader
        title={t("your-question")}
        above={<p className="small soft">{name}</p>}
        media={!compact && <LibraryMark name={name} letters={library.mark} hue={library.hue} />}
        lead={<span id="conversation-status">{statusText(locale, row, inquiry)}</span>}
      />
      {props.done && (
        <Notice tone="ok" announce="status">
          <p>{props.done}</p>
        </Notice>
      )}
      <ReaderThread {...props} />
      {!over && <SayForm {...props} />}
      {!over && <SendFile {...props} />}
      {row.state === "answered" && row.satisfaction === null && (
        <Survey locale={locale} place={place} />
      )}
      {place.code !== null && <OwnCode {...props} code={place.code} />}
      {compact ? (
        <Disclosure label={t("end-title")}>
          <Beside {...props} />
        </Disclosure>
      ) : (
        <Beside {...props} />
      )}
    </div>
  );
}

function ReaderThread({ locale, place, inquiry, setting, live }: ConversationProps) {
  const t = askWords(locale);
  return (
    <>
      <Thread entries={inquiry.entries} setting={setting} live={live} />
      <noscript>
        {/* Our own page, with text only; in a sandbox it could not look again by itself. */}
        {/* oxlint-disable-next-line react/iframe-missing-sandbox */}
        <iframe className="thread-frame" src={place.to("thread")} title={t("refresh")} />
      </noscript>
    </>
  );
}

function SayForm({ locale, place, typed, faults }: ConversationProps) {
  const t = askWords(locale);
  const fault = faults["body"];
  return (
    <Form action={place.to("messages")} id="say" label={t("message")}>
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

/** A file, folded away until one is to be sent. */
function SendFile({ locale, place, faults }: ConversationProps) {
  const fault = faults["file"];
  return (
    <Disclosure label={filesWords(locale)("attach")} open={fault !== undefined}>
      <AttachForm locale={locale} action={place.to("files")} fault={fault} />
    </Disclosure>
  );
}

function Survey({ locale, place }: Pick<ConversationProps, "locale" | "place">) {
  const t = askWords(locale);
  return (
    <Form action={place.to("rating")} label={t("survey-title")}>
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

/** The way back to the conversation: it is kept nowhere else. */
function OwnCode({ locale, code, compact }: ConversationProps & { readonly code: string }) {
  const t = askWords(locale);
  return (
    <section className="stack no-print" aria-labelledby="code">
      <h2 id="code">{t("your-code")}</h2>
      <CopyText text={code} words={{ copy: t("copy"), copied: t("copied") }} />
      <p className="small soft measure">{t("your-code-text")}</p>
      {compact && (
        <a href={`/ask/q/${code}`} target="_blank" rel="noopener">
          {widgetWords(locale)("whole-page")}
        </a>
      )}
    </section>
  );
}

/** Further ways to be answered, and the ways out. */
function Beside({ locale, place, inquiry, faults, typed }: ConversationProps) {
  const t = askWords(locale);
  const { row, asker } = inquiry;
  const fault = faults["email"];
  return (
    <div className="grid no-print">
      {!isEnded(row.state) && (
        <section className="stack" aria-labelledby="by-mail">
          <h2 id="by-mail">{t("mail-me")}</h2>
          <Form action={place.to("address")} label={t("mail-me")}>
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
            <FormButton action={place.to("end")}>
              {row.firstAnswerAt ? t("end-finish") : t("end-withdraw")}
            </FormButton>
          )}
          <LinkButton href={place.to("transcript")} icon="download" download>
            {t("transcript")}
          </LinkButton>
          <LinkButton href={place.to("erasure")} look="quiet" icon="trash">
            {t("erase")}
          </LinkButton>
        </div>
      </section>
    </div>
  );
}
