import { type Column, FormButton } from "#ui";
import { deskWords } from "../../messages/index.ts";
import type { EntryKind } from "../../model/projects/project.ts";
import type { OpenView } from "./open-view.ts";

type Named = { readonly id: string; readonly what: string };

/** What can be done with an entry, as the last column; for those entries that the visitor keeps. */
export function entryColumns<Row>(
  open: OpenView,
  kind: EntryKind,
  named: (row: Row) => Named,
  keeps: (row: Row) => boolean = () => open.leads,
): readonly Column<Row>[] {
  const t = deskWords(open.view.locale);
  return [
    {
      key: "entry",
      label: t("project-edit"),
      cell: (row) => keeps(row) && <EntryButtons open={open} kind={kind} {...named(row)} />,
    },
  ];
}

function EntryButtons({ open, kind, id, what }: Named & { open: OpenView; kind: EntryKind }) {
  const t = deskWords(open.view.locale);
  const address = `${open.base}/${kind}/${id}`;
  return (
    <div className="project-acts no-print">
      <a href={address} aria-label={t("project-change-what", { what })}>
        {t("project-edit")}
      </a>
      <FormButton
        action={`${address}/removal`}
        look="quiet"
        size="small"
        icon="trash"
        label={t("remove-what", { what })}
      >
        {t("remove")}
      </FormButton>
    </div>
  );
}

/** Whether an entry is of the library at whose desk the visitor is, or the visitor keeps the whole book. */
export function keepsOf({
  leads,
  seat,
}: OpenView): (row: { readonly party: string | null }) => boolean {
  const own = seat.library ? `library:${seat.library.code}` : null;
  return ({ party }) => leads || (own !== null && party === own);
}
