import { languageName } from "#kernel/i18n";
import { Badge, FormButton } from "#ui";
import type { TalksAtDesk } from "../../actions/federation/desk/read-talks.ts";
import { partnersWords } from "../../messages/partners-index.ts";
import type { Talk } from "../../model/federation/talk.ts";
import { minutesSince, type ReferenceDesk } from "../desk/reference-desk.ts";

export interface PartnersLinesProps {
  readonly desk: ReferenceDesk;
  readonly foreign: TalksAtDesk;
}

/** Questions of partners' readers that nobody has taken. */
export function PartnersWaiting({ desk, foreign }: PartnersLinesProps) {
  return foreign.waiting.map((talk) => <Waiting key={talk.id} desk={desk} talk={talk} />);
}

function Waiting({ desk, talk }: { readonly desk: ReferenceDesk; readonly talk: Talk }) {
  const { t, locale, home, day } = desk;
  const p = partnersWords(locale);
  const { libraryName: library, partner, language, subject, mode, dueAt } = talk;
  const from = p("of-partner", { library, partner });
  const facts = [
    languageName(locale, language),
    subject,
    mode === "live"
      ? t("waits-since", { minutes: minutesSince(desk, talk.askedAt) })
      : dueAt && t("due-by", { date: day(dueAt) }),
  ];
  return (
    <li>
      <span className="desk-line-text">
        <span dir="auto">{from}</span>
        <span className="small soft" dir="auto">
          {facts.filter(Boolean).join(" · ")}
        </span>
      </span>
      {mode === "ticket" && <Badge>{p("not-live")}</Badge>}
      <FormButton
        action={`${home}/partners/${talk.id}/claims`}
        look="primary"
        label={t("claim-label", { subject: from })}
      >
        {t("claim")}
      </FormButton>
    </li>
  );
}

/** Those that one has taken oneself. */
export function PartnersTalks({ desk, foreign }: PartnersLinesProps) {
  const { t, locale, home } = desk;
  const p = partnersWords(locale);
  return foreign.mine.map(({ id, libraryName: library, partner, waitsSince, subject }) => (
    <li key={id}>
      <span className="desk-line-text">
        <a href={`${home}/partners/${id}`} dir="auto">
          {p("of-partner", { library, partner })}
        </a>
        {subject && (
          <span className="small soft" dir="auto">
            {subject}
          </span>
        )}
      </span>
      {waitsSince && <Badge tone="warn">{t("reader-waits")}</Badge>}
    </li>
  ));
}
