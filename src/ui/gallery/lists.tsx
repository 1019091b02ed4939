import { AvailabilityLine } from "../components/availability.tsx";
import { Button } from "../components/button.tsx";
import { Chips } from "../components/chips.tsx";
import { Cover } from "../components/cover.tsx";
import { type FacetGroup, Facets } from "../components/facets.tsx";
import { Pager } from "../components/pager.tsx";
import { ResultItem, ResultList } from "../components/result-item.tsx";
import { Section } from "./section.tsx";

const GROUPS: readonly FacetGroup[] = [
  {
    key: "available",
    label: "Available",
    values: [
      { label: "On a shelf now", count: "1,204", href: "?a=now" },
      { label: "At my library", count: "318", href: "?a=mine" },
    ],
  },
  {
    key: "form",
    label: "Form",
    visible: 3,
    values: [
      { label: "Books", count: "1,021", href: "?", chosen: true },
      { label: "E-books", count: "230", href: "?f=e-book" },
      { label: "Films", count: "88", href: "?f=film" },
      { label: "Maps", count: "12", href: "?f=map" },
      { label: "Scores", count: "4", href: "?f=score" },
    ],
  },
  {
    key: "language",
    label: "Language",
    open: false,
    values: [
      { label: "العربية", count: "41", href: "?l=ara" },
      { label: "Español", count: "310", href: "?l=spa" },
    ],
  },
];

const RESULTS = [
  <ResultItem
    key="1"
    href="/titles/1"
    cover={<Cover title="The Left Hand of Darkness" author="Ursula K. Le Guin" form="book" />}
    title="The Left Hand of Darkness"
    subtitle="a novel"
    who="Ursula K. Le Guin"
    when="1969"
    form="book"
    formLabel="Book"
    level={3}
    note="7 editions"
    passage={
      <>
        I’ll make my report as if I told a story, for I was taught as a child on my homeworld that{" "}
        <mark>truth</mark> is a matter of the imagination.
      </>
    }
    availability={
      <AvailabilityLine state="here" more="and 5 other libraries">
        On the shelf at Old Quay, 2 of 3 copies
      </AvailabilityLine>
    }
    actions={
      <Button size="small" label="Request The Left Hand of Darkness">
        Request
      </Button>
    }
  />,
  <ResultItem
    key="2"
    href="/titles/2"
    cover={<Cover title="موسم الهجرة إلى الشمال" author="الطيب صالح" form="book" />}
    title="موسم الهجرة إلى الشمال"
    lang="ar"
    who="الطيب صالح"
    when="1966"
    form="book"
    formLabel="Book"
    level={3}
    availability={
      <AvailabilityLine state="elsewhere">From Lindqvist University, about 3 days</AvailabilityLine>
    }
  />,
  <ResultItem
    key="3"
    href="/titles/3"
    cover={<Cover title="Tokyo Story" author="Yasujirō Ozu" form="film" />}
    title="Tokyo Story"
    who="Yasujirō Ozu, director"
    when="1953"
    form="film"
    formLabel="Film"
    level={3}
    availability={
      <AvailabilityLine state="later">Due back 4 May, 2 requests before you</AvailabilityLine>
    }
  />,
];

/** A page of results with its facets. */
export function ResultSection() {
  return (
    <Section name="Results, facets, pager">
      <Chips
        label="Filters in force"
        chips={[
          {
            group: "Form",
            label: "Books",
            href: "?",
            removeLabel: "Remove this filter",
          },
        ]}
        clear={{ label: "Clear all", href: "?" }}
      />
      <div className="with-aside with-aside-start">
        <Facets
          groups={GROUPS}
          words={{
            label: "Narrow the results",
            showMore: (hidden) => `Show ${hidden} more`,
            remove: (value) => `Remove the filter ${value}`,
          }}
        />
        <div>
          <ResultList
            label="Results"
            start={21}
            items={RESULTS.map((item) => ({ key: String(item.key), item }))}
          />
          <Pager
            page={4}
            pages={60}
            href={(page) => `?page=${page}`}
            words={{
              label: "Pages of results",
              previous: "Previous",
              next: "Next",
              page: (n) => `Page ${n}`,
            }}
          />
        </div>
      </div>
    </Section>
  );
}
