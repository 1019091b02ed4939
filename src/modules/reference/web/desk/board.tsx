import { languageName } from "#kernel/i18n";
import { Badge, EmptyState, FormButton } from "#ui";
import type { DeskView } from "../../actions/desk/desk-view.ts";
import type { Inquiry } from "../../model/inquiry/inquiry.ts";
import type { Offer } from "../../model/inquiry/offer.ts";
import { PartnersTalks, PartnersWaiting } from "../partners/board-lines.tsx";
import { welcomeWords } from "../../messages/welcome-index.ts";
import { minutesSince, type ReferenceDesk } from "./reference-desk.ts";

export interface BoardProps {
  readonly desk: ReferenceDesk;
  readonly view: DeskView;
  readonly libraries: ReadonlyMap<string, string>;
}

/** What waits, what is under way, and what is owed: the part of the desk that renews itself. */
export function Board(props: BoardProps) {
  const { desk, view } = props;
  const { t } = desk;
  const count = view.waiting.length + view.offers.length + view.foreign.waiting.length;
  return (
    <div className="desk-board" data-waiting={count}>
      <section className="stack" aria-labelledby="waiting">
        <h2 id="waiting">{t("waiting")}</h2>
        {count === 0 ? (
          <EmptyState icon="ask" title={t("waiting-none")} level={3}>
            <p>{t("waiting-none-text")}</p>
            <p>
              <a href={`/ask/${desk.library.code}`}>{welcomeWords(desk.locale)("empty-how")}</a>
            </p>
          </EmptyState>
        ) : (
          <ul className="desk-lines">
            {view.waiting.map((inquiry) => (
              <WaitingOwn key={inquiry.id} desk={desk} inquiry={inquiry} />
            ))}
            {view.offers.map((offer) => (
              <WaitingElsewhere key={offer.inquiry} {...props} offer={offer} />
            ))}
            <PartnersWaiting desk={desk} foreign={view.foreign} />
          </ul>
        )}
      </section>
      <Talks {...props} />
      <Tickets {...props} />
    </div>
  );
}

function WaitingOwn({
  desk,
  inquiry,
}: {
  readonly desk: ReferenceDesk;
  readonly inquiry: Inquiry;
}) {
  const { t, home, locale } = desk;
  return (
    <li>
      <span className="desk-line-text">
        <a href={`${home}/inquiries/${inquiry.id}`} dir="auto">
          {inquiry.subject}
        </a>
        <Facts>
          {languageName(locale, inquiry.language)} ·{" "}
          {t("waits-since", { minutes: minutesSince(desk, inquiry.askedAt) })}
        </Facts>
      </span>
      <ClaimButton desk={desk} id={inquiry.id} subject={inquiry.subject} />
    </li>
  );
}

function WaitingElsewhere({ desk, libraries, offer }: BoardProps & { readonly offer: Offer }) {
  const { t, locale } = desk;
  const library = libraries.get(offer.home) ?? "";
  return (
    <li>
      <span className="desk-line-text">
        <span>{t("of-library", { library })}</span>
        <Facts>
          {languageName(locale, offer.language)} ·{" "}
          {t("waits-since", { minutes: minutesSince(desk, offer.askedAt) })}
          {offer.part === "joins" && ` · ${t("help-wanted")}`}
        </Facts>
      </span>
      <ClaimButton desk={desk} id={offer.inquiry} subject={library} />
    </li>
  );
}

function ClaimButton({
  desk: { t, home },
  id,
  subject,
}: {
  readonly desk: ReferenceDesk;
  readonly id: string;
  readonly subject: string;
}) {
  return (
    <FormButton
      action={`${home}/inquiries/${id}/claims`}
      look="primary"
      label={t("claim-label", { subject })}
    >
      {t("claim")}
    </FormButton>
  );
}

function Talks({ desk, view, libraries }: BoardProps) {
  const { t, home, library } = desk;
  return (
    <section className="stack" aria-labelledby="talks">
      <h2 id="talks">{t("talks")}</h2>
      {view.mine.length + view.foreign.mine.length === 0 && (
        <p className="soft">{t("talks-none")}</p>
      )}
      <ul className="desk-lines">
        {view.mine.map((inquiry) => (
          <li key={inquiry.id}>
            <span className="desk-line-text">
              <a href={`${home}/inquiries/${inquiry.id}`} dir="auto">
                {inquiry.subject}
              </a>
              {inquiry.library !== library.id && (
                <Facts>{t("of-library", { library: libraries.get(inquiry.library) ?? "" })}</Facts>
              )}
            </span>
            {inquiry.readerSaidAt && <Badge tone="warn">{t("reader-waits")}</Badge>}
          </li>
        ))}
        <PartnersTalks desk={desk} foreign={view.foreign} />
      </ul>
      {view.talking.length > 0 && <h3>{t("others-talk")}</h3>}
      <ul className="desk-lines">
        {view.talking.map((inquiry) => (
          <li key={inquiry.id}>
            <span className="desk-line-text">
              <a href={`${home}/inquiries/${inquiry.id}`} dir="auto">
                {inquiry.subject}
              </a>
              <Facts>{t("with-who", { who: inquiry.operatorName ?? "" })}</Facts>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Tickets({ desk, view }: BoardProps) {
  const { t, home, day, now } = desk;
  return (
    <section className="stack" aria-labelledby="tickets">
      <h2 id="tickets">{t("tickets")}</h2>
      {view.tickets.length === 0 ? (
        <EmptyState icon="check" title={t("tickets-none")} level={3}>
          <p>{t("tickets-none-text")}</p>
        </EmptyState>
      ) : (
        <ul className="desk-lines">
          {view.tickets.map(({ id, subject, code, dueAt }) => (
            <li key={id}>
              <span className="desk-line-text">
                <a href={`${home}/inquiries/${id}`} dir="auto">
                  {subject}
                </a>
                <Facts>{code}</Facts>
              </span>
              {dueAt && dueAt.getTime() < now.epochMilliseconds ? (
                <Badge tone="danger">{t("overdue")}</Badge>
              ) : (
                dueAt && <Badge>{t("due-by", { date: day(dueAt) })}</Badge>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Facts({ children }: { readonly children: React.ReactNode }) {
  return <span className="small soft">{children}</span>;
}
