import { formatList } from "#kernel/i18n";
import {
  Badge,
  Breadcrumbs,
  Button,
  Form,
  FormActions,
  LinkButton,
  Table,
  type Tone,
  type Column,
} from "#ui";
import type { Preview } from "../../actions/roster/import-calendar.ts";
import type { Change } from "../../model/roster/compare-import.ts";
import { RosterFrame } from "./roster-frame.tsx";
import type { RosterPage } from "./roster-page.ts";
import { patternText, wallText } from "./shift-text.ts";
import { dateText } from "./times.ts";

type Props = {
  readonly view: RosterPage;
  readonly preview: Preview;
  /** The file, to be sent again with the form (base 64). */
  readonly file: string;
};

const TONES: Readonly<Record<Change["what"], Tone | "plain">> = {
  add: "ok",
  change: "info",
  same: "plain",
  remove: "warn",
  older: "plain",
};

/** What a file would do, before it is done. */
export function ImportPage({ view, preview, file }: Props) {
  const { t, home } = view;
  const { changes, unfit } = preview;
  const doesSomething = changes.some(({ what }) => what !== "same" && what !== "older");
  const above = (
    <Breadcrumbs
      label={t("part-calendar")}
      crumbs={[
        { label: t("part-calendar"), href: `${home}/calendar` },
        { label: t("import-title") },
      ]}
    />
  );
  return (
    <RosterFrame view={view} part={null} title={t("import-title")} above={above}>
      {changes.length > 0 && <ChangeTable view={view} preview={preview} />}
      {unfit.length > 0 && (
        <section className="stack" aria-labelledby="unfit">
          <h2 id="unfit">{t("unfit")}</h2>
          <ul>
            {unfit.map(({ summary, why }, index) => (
              <li key={index}>
                <bdi>{summary || t("unnamed")}</bdi>: {t(`unfit-${why}`)}
              </li>
            ))}
          </ul>
        </section>
      )}
      {!doesSomething && <p>{t("import-nothing")}</p>}
      <Form action={`${home}/calendar/changes`}>
        <input type="hidden" name="calendar" value={file} />
        <FormActions>
          {doesSomething && <Button look="primary">{t("import-apply")}</Button>}
          <LinkButton href={`${home}/calendar`}>{t("import-back")}</LinkButton>
        </FormActions>
      </Form>
    </RosterFrame>
  );
}

function ChangeTable({ view, preview: { changes, people } }: Omit<Props, "file">) {
  const { t } = view;
  return (
    <Table
      caption={t("import-title")}
      captionHidden
      rows={changes}
      rowKey={({ shift: { origin } }) => `${origin.uid} ${origin.recurrence}`}
      columns={columnsOf(view, people)}
    />
  );
}

function peopleText(
  { t, locale }: RosterPage,
  addresses: readonly string[],
  people: Preview["people"],
): string {
  const known = addresses.flatMap((address) => people.get(address)?.name ?? []);
  const unknown = addresses.length - known.length;
  const others = unknown > 0 ? [t("unknown-people", { count: unknown })] : [];
  return formatList(locale, [...known, ...others]);
}

type CellProps = { readonly view: RosterPage; readonly change: Change };

function What({ view, change: { what } }: CellProps) {
  return <Badge tone={TONES[what]}>{view.t(`what-${what}`)}</Badge>;
}

function Named({ view, change: { shift } }: CellProps) {
  return <bdi>{shift.note ?? view.t("unnamed")}</bdi>;
}

function Times({ view, change: { shift } }: CellProps) {
  const { t, locale } = view;
  return (
    <div>
      {wallText(view, shift)} <span className="soft small">{shift.zone}</span>
      <br />
      {patternText(view, shift)}
      {shift.pattern && `, ${t("from-day", { date: dateText(locale, shift.startsOn) })}`}
    </div>
  );
}

function columnsOf(view: RosterPage, people: Preview["people"]): readonly Column<Change>[] {
  const { t } = view;
  return [
    {
      key: "what",
      label: t("what"),
      cell: (row) => <What view={view} change={row} />,
    },
    {
      key: "shift",
      label: t("shift-column"),
      heading: true,
      cell: (row) => <Named view={view} change={row} />,
    },
    {
      key: "when",
      label: t("when"),
      cell: (row) => <Times view={view} change={row} />,
    },
    {
      key: "people",
      label: t("people"),
      cell: ({ shift }) => peopleText(view, shift.people, people),
    },
  ];
}
