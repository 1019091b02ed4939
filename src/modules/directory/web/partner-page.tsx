import { formatList, formatNumber, languageName } from "#kernel/i18n";
import { Card, DataList, EmptyState, PageHeader, PlaceMap } from "#ui";
import { deskWords } from "../messages/index.ts";
import { agreementsWords } from "../messages/agreements-index.ts";
import type { LibraryEntry, Partner } from "../model/entries.ts";
import { placeText, PostalAddress } from "./address.tsx";
import { contactItems } from "./contact-list.tsx";
import { LibraryCard } from "./library-card.tsx";
import { said, type View } from "./view.ts";

type ListProps = { readonly view: View; readonly partners: readonly Partner[] };

/** Organisations that are not libraries and work with the network. */
export function PartnersPage({ view, partners }: ListProps) {
  const { t } = view;
  return (
    <div className="stack stack-wide">
      <PageHeader
        title={t("partners")}
        lead={t("partners-lead")}
        actions={
          <>
            <a href="/agreements">{agreementsWords(view.locale)("agreements")}</a>
            <a href="/projects">{deskWords(view.locale)("projects")}</a>
          </>
        }
      />
      {partners.length === 0 && (
        <EmptyState icon="link" title={t("no-partners")}>
          <p>{t("no-partners-text")}</p>
        </EmptyState>
      )}
      <div className="grid">
        {partners.map((partner) => (
          <PartnerCard key={partner.code} view={view} partner={partner} />
        ))}
      </div>
      <PartnerMap view={view} partners={partners} />
    </div>
  );
}

function PartnerCard({ view, partner }: { view: View; partner: Partner }) {
  const { t, locale } = view;
  const name = said(partner.name, locale);
  const where = placeOf(partner, view);
  return (
    <Card
      title={name.text}
      level={2}
      lang={name.lang}
      href={`/partners/${partner.code}`}
      kicker={t(`partner-${partner.kind}`)}
    >
      {where && <p className="small">{where}</p>}
    </Card>
  );
}

function PartnerMap({ view, partners }: ListProps) {
  const { t, locale } = view;
  const points = partners.flatMap((partner) => {
    const { code, latitude, longitude } = partner;
    if (latitude == null || longitude == null) return [];
    const name = said(partner.name, locale).text;
    const note = placeOf(partner, view);
    return [{ key: code, name, href: `/partners/${code}`, latitude, longitude, note }];
  });
  if (points.length === 0) return null;
  return (
    <section className="stack map-section">
      <h2>{t("on-the-map")}</h2>
      <PlaceMap
        label={t("map-label-partners", { count: points.length })}
        points={points}
        format={(value) => formatNumber(locale, value)}
      />
    </section>
  );
}

export type PartnerProps = {
  readonly view: View;
  readonly partner: Partner;
  /** The members that it works with. */
  readonly libraries: readonly LibraryEntry[];
};

/** One partner: what it offers, how to reach it, and with which members it works. */
export function PartnerPage({ view, partner, libraries }: PartnerProps) {
  const { t, locale } = view;
  const name = said(partner.name, locale);
  const offers = said(partner.offers, locale);
  const languages = partner.languages.map((language) => languageName(locale, language));
  return (
    <div className="stack stack-wide">
      <PageHeader
        title={name.text}
        lang={name.lang}
        above={<p className="small soft">{t(`partner-${partner.kind}`)}</p>}
        lead={offers.text && <span lang={offers.lang}>{offers.text}</span>}
      />
      <DataList
        items={[
          {
            label: t("address"),
            value: <PostalAddress address={partner.address} locale={locale} />,
          },
          ...contactItems(view, partner.contact),
          { label: t("languages"), value: languages.length > 0 && formatList(locale, languages) },
        ]}
      />
      {libraries.length > 0 && (
        <section className="stack">
          <h2>{t("works-with")}</h2>
          <div className="grid">
            {libraries.map((library) => (
              <LibraryCard key={library.code} view={view} library={library} />
            ))}
          </div>
        </section>
      )}
    </div>
  );
}

function placeOf({ address }: Partner, { locale }: View): string {
  return placeText({ branches: [{ address }], country: address.country }, locale);
}
