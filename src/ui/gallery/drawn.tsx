import { BarChart } from "../charts/bar-chart.tsx";
import { HeatMap } from "../charts/heat-map.tsx";
import { PartedBarChart } from "../charts/parted-bar-chart.tsx";
import { LineChart } from "../charts/line-chart.tsx";
import { Cover } from "../components/cover.tsx";
import { LibraryMark } from "../components/library-mark.tsx";
import { StatTiles } from "../components/stat-tile.tsx";
import { HUES } from "../colour/hues.ts";
import { FORMS } from "../icons/forms.ts";
import { Icon } from "../icons/icon.tsx";
import { ICONS, type IconName } from "../icons/paths.ts";
import { PlaceMap } from "../map/map.tsx";
import { Section } from "./section.tsx";

const HOLDINGS = [
  { key: "h", label: "Harbour City Library", value: 12_000, part: 3000 },
  { key: "lindqvist", label: "Lindqvist University", value: 43_100, part: 31_000 },
  { key: "valley", label: "Valley Mobile Library", value: 2_140, part: 12 },
];

const WORDS = { label: "Library", value: "Loans", table: "The figures" };

/** Figures and charts, in the page's direction. */
export function ChartSection({ dir }: { readonly dir: "ltr" | "rtl" }) {
  const format = (value: number) => value.toLocaleString("en");
  return (
    <Section name="Figures and charts">
      <StatTiles
        stats={[
          {
            label: "Requests waiting",
            value: "12",
            note: "oldest: 3 days",
            href: "/desk/requests",
          },
          { label: "Loans this month", value: "4,310", note: "8 % more than in April" },
          { label: "Copies", value: "412,006" },
        ]}
      />
      <BarChart
        title="Copies lent to others this month"
        summary="Harbour City lends the most, and borrows the least."
        dir={dir}
        format={format}
        words={WORDS}
        bars={[
          { label: "Harbour City Library", value: 1204, strong: true },
          { label: "Lindqvist University", value: 873 },
          { label: "Valley Mobile Library", value: 61 },
          { label: "St Brendan’s Hospital", value: 0 },
        ]}
      />
      <LineChart
        title="Loans by month"
        dir={dir}
        format={format}
        words={{ ...WORDS, label: "Month" }}
        points={["Nov", "Dec", "Jan", "Feb", "Mar", "Apr", "May"]}
        series={[
          { label: "Books", values: [3200, 2810, 3490, 3300, 3620, 3710, 4020] },
          { label: "Films", values: [820, 1190, 760, null, 640, 610, 590] },
          { label: "E-books", values: [300, 420, 510, 640, 800, 1010, 1350] },
        ]}
      />
      <PartedBarChart
        title="Titles of each library"
        summary="A quarter of the harbour's titles stand nowhere else."
        dir={dir}
        format={format}
        words={{ whole: "All titles", part: "Held by no other", table: "The figures" }}
        bars={HOLDINGS}
        table={{
          columns: [
            { key: "label", label: "Library", heading: true, cell: ({ label }) => label },
            { key: "value", label: "Titles", numeric: true, cell: ({ value }) => format(value) },
            { key: "part", label: "Alone", numeric: true, cell: ({ part }) => format(part) },
          ],
          rows: HOLDINGS,
          rowKey: ({ key }) => key,
        }}
      />
      <HeatMap
        title="Titles that two libraries share"
        summary="Each row: how much of that library's titles the other has too."
        corner="Library"
        rows={HOLDINGS.map(({ key, label }) => ({ key, heading: label }))}
        columns={HOLDINGS.map(({ key, label }) => ({ key, heading: label }))}
        cell={(row, column) =>
          row === column
            ? { text: "–", heat: null }
            : { text: `${row.length * 9} %`, heat: row.length / 11, href: `#${row}-${column}` }
        }
      />
    </Section>
  );
}

/** Places near and far, two of them in the same street. */
export function MapSection() {
  return (
    <Section name="Map">
      <PlaceMap
        label="Map of the libraries"
        points={[
          {
            key: "h",
            name: "Harbour City Library",
            href: "#h",
            hue: 30,
            latitude: 53.35,
            longitude: -6.26,
            note: "Open until 19:00",
          },
          { key: "q", name: "Old Quay", hue: 30, latitude: 53.352, longitude: -6.262 },
          {
            key: "l",
            name: "Lindqvist University",
            href: "#l",
            hue: 260,
            latitude: 53.27,
            longitude: -9.05,
          },
          { key: "v", name: "Valley Mobile Library", hue: 110, latitude: 52.66, longitude: -8.63 },
          { key: "b", name: "St Brendan’s Hospital", hue: 330, latitude: 51.9, longitude: -8.47 },
        ]}
      />
    </Section>
  );
}

const TITLES = [
  { title: "The Left Hand of Darkness", author: "Ursula K. Le Guin" },
  { title: "موسم الهجرة إلى الشمال", author: "الطيب صالح", lang: "ar" },
  { title: "紅樓夢", author: "曹雪芹", lang: "zh" },
  { title: "Преступление и наказание", author: "Фёдор Достоевский", lang: "ru" },
  { title: "שירה", author: "ש״י עגנון", lang: "he" },
];

/** A cover for each form, in several scripts. */
export function CoverSection() {
  return (
    <Section name="Covers">
      <div className="grid grid-small">
        {FORMS.map((form, index) => {
          const title = TITLES[index % TITLES.length] ?? { title: form };
          return <Cover key={form} form={form} {...title} />;
        })}
      </div>
    </Section>
  );
}

/** The marks in every hue, and the icons. */
export function SignSection() {
  return (
    <Section name="Marks and icons">
      <div className="cluster">
        {HUES.map((hue) => (
          <LibraryMark key={hue} name={`Hue ${hue}`} letters={String(hue)} hue={hue} labelled />
        ))}
      </div>
      <ul className="gallery-icons">
        {Object.keys(ICONS).map((name) => (
          <li key={name}>
            <Icon name={name as IconName} /> {name}
          </li>
        ))}
      </ul>
    </Section>
  );
}
