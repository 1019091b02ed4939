import { atDesk } from "../desk/at-desk.ts";
import { languageName } from "#kernel/i18n";
import {
  Breadcrumbs,
  Button,
  DataList,
  Disclosure,
  Form,
  FormActions,
  FormButton,
  Notice,
  PageHeader,
  RadioGroup,
  TextArea,
} from "#ui";
import type { readTalkAtDesk } from "../../actions/federation/desk/read-talks.ts";
import { isDeskKey } from "../../messages/desk-index.ts";
import { partnerFault, partnersWords } from "../../messages/partners-index.ts";
import { canWrite, talkWays, type TalkWay } from "../../model/federation/talk.ts";
import type { ReferenceDesk } from "../desk/reference-desk.ts";
import { talkSetting } from "./talk-setting.ts";
import type { LiveThread } from "../live/live-thread.ts";
import { Thread } from "../thread/thread.tsx";
import { asThreadEntry } from "./talk-entry.ts";

export interface TalkPageProps {
  readonly desk: ReferenceDesk;
  readonly hand: Awaited<ReturnType<typeof readTalkAtDesk>>;
  /** Null: it stands still. */
  readonly live: LiveThread | null;
  readonly typed: Readonly<Record<string, string>>;
  readonly faults: Readonly<Record<string, string>>;
}

/** A partner's talk at the desk: what was said, the answer, and how it ends. */
export function TalkPage(props: TalkPageProps) {
  const { desk, hand, live } = props;
  const { t, home, locale, library } = desk;
  const p = partnersWords(locale);
  const { talk, holds, entries } = hand;
  const { libraryName, partner } = talk;
  return (
    <div className="stack stack-wide">
      <PageHeader
        title={p("of-partner", { library: libraryName, partner })}
        above={
          <Breadcrumbs
            label={t("desk")}
            crumbs={[{ label: t("desk"), href: home }, { label: partner }]}
          />
        }
        lead={p(talk.mode === "live" ? "talk-live" : "talk-ticket")}
      />
      <Faults {...props} />
      <Notice>
        <p>{p(noticeOf(props), { partner })}</p>
      </Notice>
      {atDesk(props.desk)}
      <div className="with-aside">
        <div className="stack">
          {holds && talk.state !== "claimed" && (
            <Thread
              entries={entries.map((line) => asThreadEntry(line, library.id))}
              setting={talkSetting(locale, library.timeZone)}
              live={live}
            />
          )}
          {holds && canWrite(talk) && <Reply {...props} />}
          <Ways {...props} />
        </div>
        <aside>
          <About {...props} />
        </aside>
      </div>
    </div>
  );
}

function noticeOf({ hand: { talk, holds } }: TalkPageProps) {
  if (talk.state === "claimed") return "claim-waits" as const;
  return holds ? ("talk-kept" as const) : ("talk-free" as const);
}

function Faults({ desk: { t, locale }, faults }: TalkPageProps) {
  const codes = [...new Set(Object.values(faults))];
  if (codes.length === 0) return null;
  return (
    <Notice tone="danger" announce="alert">
      {codes.map((code) => (
        <p key={code}>{isDeskKey(code) ? t(code) : (partnerFault(locale, code) ?? code)}</p>
      ))}
    </Notice>
  );
}

function About({ desk: { t, locale, when, day }, hand: { talk } }: TalkPageProps) {
  const p = partnersWords(locale);
  return (
    <DataList
      items={[
        { label: p("partner"), value: <bdi>{talk.partner}</bdi> },
        { label: p("library"), value: <bdi>{talk.libraryName}</bdi> },
        { label: t("asked"), value: when(talk.askedAt) },
        { label: t("language"), value: languageName(locale, talk.language) },
        { label: p("subject"), value: talk.subject && <bdi>{talk.subject}</bdi> },
        { label: t("due"), value: talk.dueAt && day(talk.dueAt) },
      ]}
    />
  );
}

function Reply({ desk: { t, locale, home }, hand: { talk }, typed }: TalkPageProps) {
  const p = partnersWords(locale);
  return (
    <Form action={`${home}/partners/${talk.id}/messages`} id="say" label={t("reply")}>
      <TextArea name="body" label={t("reply")} value={typed["body"]} rows={4} dir="auto" />
      {talk.state === "asked" && (
        <RadioGroup
          name="kind"
          label={p("kind-of-reply")}
          value={typed["kind"] ?? "message"}
          options={[
            { value: "message", label: p("kind-answer") },
            { value: "clarification", label: p("kind-clarification") },
          ]}
        />
      )}
      <FormActions>
        <Button look="primary" icon="arrow-end">
          {t("send")}
        </Button>
      </FormActions>
    </Form>
  );
}

function Ways(props: TalkPageProps) {
  const { desk, hand } = props;
  const { t, home } = desk;
  const { talk, holds } = hand;
  const at = `${home}/partners/${talk.id}`;
  const ways = talkWays(talk, holds);
  const back = talk.mode === "live" ? "return" : "release";
  const drawn: Readonly<Record<Exclude<TalkWay, "reject">, React.ReactNode>> = {
    take: (
      <FormButton key="take" action={`${at}/claims`} look="primary">
        {t("claim")}
      </FormButton>
    ),
    finish: (
      <FormButton key="finish" action={`${at}/end`}>
        {t("finish")}
      </FormButton>
    ),
    park: (
      <FormButton key="park" action={`${at}/ticket`}>
        {t("park")}
      </FormButton>
    ),
    return: (
      <FormButton key="return" action={`${at}/${back}`}>
        {t("let-go")}
      </FormButton>
    ),
  };
  return (
    <div className="stack">
      <div className="cluster">{ways.map((way) => (way === "reject" ? null : drawn[way]))}</div>
      {ways.includes("reject") && <Reject {...props} />}
    </div>
  );
}

function Reject({ desk: { locale, home }, hand: { talk }, typed }: TalkPageProps) {
  const p = partnersWords(locale);
  return (
    <Disclosure label={p("reject")}>
      <Form action={`${home}/partners/${talk.id}/rejection`} label={p("reject")}>
        <TextArea
          name="reason"
          label={p("reject-reason")}
          value={typed["reason"]}
          rows={2}
          dir="auto"
        />
        <FormActions>
          <Button look="quiet">{p("reject-do")}</Button>
        </FormActions>
      </Form>
    </Disclosure>
  );
}
