import { inLanguage } from "#kernel/i18n";
import { Badge, Button, Disclosure, Form, FormActions, FormButton, Select, TextArea } from "#ui";
import type { DeskInquiry } from "../../actions/desk/read-inquiry.ts";
import type { WithPartners } from "../../actions/federation/home/ask-partner.ts";
import { partnersWords } from "../../messages/partners-index.ts";
import type { Exchange } from "../../model/federation/exchange.ts";
import { isPartnerAnswer } from "../../model/federation/partner-answer.ts";
import type { ReferenceDesk } from "../desk/reference-desk.ts";

export interface PartnerSectionProps {
  readonly desk: ReferenceDesk;
  readonly inquiry: DeskInquiry;
  readonly partners: WithPartners;
  readonly typed: Readonly<Record<string, string>>;
}

/** What partners have to do with an inquiry: who was asked, what they want to know, and whom else to ask. */
export function PartnerSection(props: PartnerSectionProps) {
  const { desk, inquiry, partners } = props;
  const t = partnersWords(desk.locale);
  const { row } = inquiry;
  const askable = (row.state === "open" || row.state === "pending") && partners.partners.length > 0;
  if (row.erasedAt || (partners.exchanges.length === 0 && !askable)) return null;
  return (
    <section className="stack" aria-labelledby="partners">
      <h2 id="partners">{t("partners")}</h2>
      <ul className="desk-lines">
        {partners.exchanges.map((exchange) => (
          <li key={exchange.id}>
            <bdi>{exchange.partner}</bdi> <Badge>{t(standing(exchange))}</Badge>
          </li>
        ))}
      </ul>
      {partners.exchanges.map(
        (exchange) =>
          exchange.state === "clarifying" && (
            <Clarify key={exchange.id} {...props} exchange={exchange} />
          ),
      )}
      <PassOn {...props} />
      {askable && <AskPartner {...props} />}
    </section>
  );
}

function standing({ state, outcome }: Exchange) {
  if (state === "ended") return `outcome-${outcome ?? "lost"}` as const;
  return `exchange-${state === "new" ? "offered" : state}` as const;
}

function Clarify({
  desk: { locale, home },
  inquiry: { row },
  typed,
  exchange: { id, partner },
}: PartnerSectionProps & { readonly exchange: Exchange }) {
  const t = partnersWords(locale);
  return (
    <Form action={`${home}/inquiries/${row.id}/clarifications`} label={t("clarify", { partner })}>
      <input type="hidden" name="exchange" value={id} />
      <TextArea
        name="clarification"
        label={t("clarify", { partner })}
        hint={t("clarify-hint")}
        value={typed["clarification"]}
        rows={3}
        dir="auto"
      />
      <FormActions>
        <Button>{t("clarify-do")}</Button>
      </FormActions>
    </Form>
  );
}

/** The latest answer of a partner goes to the reader with one button. */
function PassOn({ desk: { locale, home }, inquiry: { row, entries } }: PartnerSectionProps) {
  const t = partnersWords(locale);
  const answer = entries.findLast(isPartnerAnswer);
  const wasSent = entries.some(({ clientId }) => clientId === `answer-${answer?.id}`);
  if (!answer || wasSent || row.state === "talking") return null;
  return (
    <FormButton
      action={`${home}/inquiries/${row.id}/partner-answers`}
      fields={{ entry: answer.id }}
    >
      {t("pass-answer-on")}
    </FormButton>
  );
}

function AskPartner({
  desk: { locale, home },
  inquiry: { row },
  partners,
  typed,
}: PartnerSectionProps) {
  const t = partnersWords(locale);
  const options = partners.partners.map(({ id, names, code, questions: { hours } }) => {
    const name = inLanguage(names, locale, code);
    return { value: id, label: hours ? `${name} (${hours})` : name };
  });
  return (
    <Disclosure label={t("ask-partner")}>
      <Form action={`${home}/inquiries/${row.id}/partners`} label={t("ask-partner")}>
        <Select
          name="partner"
          label={t("which-partner")}
          hint={t("ask-partner-hint")}
          empty={t("choose-partner")}
          value={typed["partner"]}
          options={options}
        />
        <FormActions>
          <Button>{t("ask-partner-do")}</Button>
        </FormActions>
      </Form>
    </Disclosure>
  );
}
