import { Availability } from "../components/availability.tsx";
import { Badge } from "../components/badge.tsx";
import { Card } from "../components/card.tsx";
import { LibraryMark } from "../components/library-mark.tsx";
import { Table } from "../components/table.tsx";
import { Section } from "./section.tsx";

/** Cards, plain and linked. */
export function CardSection() {
  return (
    <Section name="Cards">
      <div className="grid">
        <Card
          title="Harbour City Library"
          href="#harbour"
          hue={30}
          media={<LibraryMark name="Harbour City Library" hue={30} />}
          kicker="Public library"
          footer={<Badge tone="ok">Open until 19:00</Badge>}
        >
          <p>Nine branches, 412,000 copies.</p>
        </Card>
        <Card
          title="مكتبة الواحة"
          lang="ar"
          href="#oasis"
          hue={160}
          media={<LibraryMark name="مكتبة الواحة" hue={160} />}
          kicker="Community library"
        >
          <p>Arabic and Amazigh literature.</p>
        </Card>
        <Card title="Nothing to click">
          <p>A card may simply hold something.</p>
        </Card>
      </div>
    </Section>
  );
}

interface Loan {
  readonly title: string;
  readonly due: string;
  readonly renewals: number;
}
const LOANS: readonly Loan[] = [
  { title: "Beloved", due: "4 May 2026", renewals: 2 },
  { title: "Медный всадник", due: "11 May 2026", renewals: 0 },
];

/** A sortable table, and an empty one. */
export function TableSection() {
  const columns = [
    {
      key: "title",
      label: "Title",
      heading: true,
      sortHref: "?s=title",
      cell: (loan: Loan) => loan.title,
    },
    {
      key: "due",
      label: "Due",
      sortHref: "?s=-due",
      sorted: "ascending" as const,
      cell: (loan: Loan) => loan.due,
    },
    { key: "renewals", label: "Renewals left", numeric: true, cell: (loan: Loan) => loan.renewals },
  ];
  return (
    <Section name="Tables">
      <Table caption="Loans" columns={columns} rows={LOANS} rowKey={(loan) => loan.title} />
      <Table
        caption="Requests"
        columns={columns}
        rows={[]}
        rowKey={(loan) => loan.title}
        empty="No requests. Find a title and press “Request”."
      />
    </Section>
  );
}

/** Copies by library and branch. */
export function AvailabilitySection() {
  return (
    <Section name="Availability">
      <Availability
        libraries={[
          {
            library: "Harbour City Library",
            own: true,
            hue: 30,
            mark: <LibraryMark name="Harbour City Library" size="small" />,
            summary: "2 of 4 on the shelf",
            visit: { href: "#harbour", label: "About Harbour City Library" },
            branches: [
              {
                branch: "Old Quay",
                shelf: "Fiction",
                callNumber: "LEG",
                state: "here",
                status: "2 on the shelf",
              },
              {
                branch: "Central",
                shelf: "Science fiction",
                callNumber: "SF LEG",
                state: "later",
                status: "Due back 4 May",
              },
            ],
          },
          {
            library: "Lindqvist University",
            hue: 260,
            mark: <LibraryMark name="Lindqvist University" size="small" />,
            summary: "1 on the shelf, about 3 days",
            branches: [
              {
                branch: "Main library",
                callNumber: "PS3562.E42 L4",
                state: "elsewhere",
                status: "By courier, about 3 days",
              },
            ],
          },
        ]}
      />
    </Section>
  );
}
