import { type Column, EmptyState, FormButton, LinkButton, Table } from "#ui";
import { peersWords } from "../../messages/peers-index.ts";
import { deskWords } from "../../messages/index.ts";
import type { Partner } from "../../model/entries.ts";
import { said, type View } from "../view.ts";

type Props = { readonly view: View; readonly partners: readonly Partner[] };

/** Every partner, with the way to change it. */
export function PartnerTable({ view, partners }: Props) {
  const t = deskWords(view.locale);
  const add = (
    <LinkButton href="/network/partners/new" look="primary" icon="plus">
      {t("add-partner")}
    </LinkButton>
  );
  if (partners.length === 0)
    return (
      <EmptyState icon="link" title={view.t("no-partners")} action={add}>
        <p>{t("no-partners-yet")}</p>
      </EmptyState>
    );
  return (
    <>
      <div className="cluster">
        {add}
        <LinkButton href="/network/invitations" icon="mail">
          {peersWords(view.locale)("invite")}
        </LinkButton>
      </div>
      <Rows view={view} partners={partners} />
    </>
  );
}

function Rows({ view, partners }: Props) {
  const t = deskWords(view.locale);
  return (
    <Table
      caption={t("network-partners")}
      captionHidden
      rows={partners}
      rowKey={({ code }) => code}
      columns={partnerColumns(view)}
    />
  );
}

/** What the list says of each partner. */
function partnerColumns(view: View): readonly Column<Partner>[] {
  const t = deskWords(view.locale);
  const nameOf = ({ name }: Partner) => said(name, view.locale).text;
  return [
    {
      key: "name",
      label: t("name"),
      heading: true,
      cell: (partner) => <a href={`/network/partners/${partner.code}`}>{nameOf(partner)}</a>,
    },
    { key: "kind", label: t("partner-kind"), cell: ({ kind }) => view.t(`partner-${kind}`) },
    {
      key: "remove",
      label: t("remove"),
      cell: (partner) => (
        <FormButton
          action={`/network/partners/${partner.code}/removal`}
          look="quiet"
          size="small"
          icon="trash"
          label={t("remove-what", { what: nameOf(partner) })}
        >
          {t("remove")}
        </FormButton>
      ),
    },
  ];
}
