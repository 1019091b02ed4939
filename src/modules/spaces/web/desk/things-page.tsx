import { Badge, type Column, EmptyState, LinkButton, Table } from "#ui";
import type { PlacedThing } from "../../actions/where.ts";
import type { BookingDesk } from "./booking-desk.ts";
import { DeskFrame } from "./desk-frame.tsx";

export interface ThingsProps {
  readonly desk: BookingDesk;
  readonly things: readonly PlacedThing[];
}

/** What of a library can be booked, also what is withdrawn. */
export function ThingsPage({ desk, things }: ThingsProps) {
  const { t, home, mayAdminister } = desk;
  const add = mayAdminister && (
    <LinkButton href={`${home}/things/new`} look="primary" icon="plus">
      {t("add-thing")}
    </LinkButton>
  );
  return (
    <DeskFrame desk={desk} part="things" title={t("part-things")}>
      {!mayAdminister && <p className="soft">{t("only-administrators")}</p>}
      {things.length === 0 ? (
        <EmptyState icon="calendar" title={t("none-things")} action={add}>
          <p>{t("none-things-text")}</p>
        </EmptyState>
      ) : (
        <>
          <Table
            caption={t("part-things")}
            rows={things}
            rowKey={({ thing }) => thing.id}
            columns={columnsOf(desk)}
          />
          {add && <p>{add}</p>}
        </>
      )}
    </DeskFrame>
  );
}

function columnsOf({ t, home }: BookingDesk): readonly Column<PlacedThing>[] {
  const name = ({ thing }: PlacedThing) => (
    <>
      <a href={`${home}/things/${thing.id}`}>{thing.name}</a>{" "}
      {thing.withdrawnAt && <Badge>{t("withdrawn")}</Badge>}
    </>
  );
  return [
    { key: "name", label: t("name"), heading: true, cell: name },
    { key: "kind", label: t("kind"), cell: ({ thing }) => t(`kind-${thing.kind}`) },
    { key: "branch", label: t("branch"), cell: ({ branchName }) => branchName },
    { key: "who", label: t("audience"), cell: ({ thing }) => t(`audience-${thing.audience}`) },
  ];
}
