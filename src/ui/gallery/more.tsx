import { Button, LinkButton } from "../components/button.tsx";
import { Breadcrumbs } from "../components/breadcrumbs.tsx";
import { ComparisonTable } from "../components/comparison-table.tsx";
import { CopyText } from "../components/copy-text.tsx";
import { DataList } from "../components/data-list.tsx";
import { Dialog } from "../components/dialog.tsx";
import { Disclosure, WhatIsThis } from "../components/disclosure.tsx";
import { EmptyState } from "../components/empty-state.tsx";
import { Menu, MenuItems } from "../components/menu.tsx";
import { OpeningHours } from "../components/opening-hours.tsx";
import { Progress } from "../components/progress.tsx";
import { Steps } from "../components/steps.tsx";
import { Tabs } from "../components/tabs.tsx";
import { Timeline } from "../components/timeline.tsx";
import { Toolbar } from "../components/toolbar.tsx";
import { Section } from "./section.tsx";

/** Ways through the house. */
export function NavigationSection() {
  return (
    <Section name="Tabs, breadcrumbs, toolbar, menu">
      <Breadcrumbs
        label="You are here"
        crumbs={[
          { label: "Libraries", href: "/libraries" },
          { label: "Harbour City Library", href: "/libraries/harbour" },
          { label: "Old Quay" },
        ]}
      />
      <Tabs
        label="My library"
        tabs={[
          { label: "Loans", href: "/my/loans", current: true, count: "4" },
          { label: "Requests", href: "/my/requests", count: "2" },
          { label: "Lists", href: "/my/lists" },
          { label: "Card and settings", href: "/my/card" },
        ]}
      />
      <Toolbar label="What to do with the list" summary="1,204 titles">
        <Menu label="Sort" icon="sort">
          <MenuItems
            items={[
              { label: "Best match", href: "?sort=match", icon: "check" },
              { label: "Newest first", href: "?sort=new" },
            ]}
          />
        </Menu>
        <LinkButton href="?format=csv" icon="download" size="small" look="quiet">
          CSV
        </LinkButton>
        <LinkButton href="?print" icon="print" size="small" look="quiet">
          Print
        </LinkButton>
      </Toolbar>
    </Section>
  );
}

/** Help, explanations and what opens on demand. */
export function HelpSection() {
  return (
    <Section name="Help, dialog, empty state">
      <WhatIsThis label="What is this?">
        <p>
          The pull list shows copies that others have requested and that stand on your shelves now.
        </p>
      </WhatIsThis>
      <Disclosure label="All 14 subjects" open>
        <p>Science fiction; Gender; Winter; Politics.</p>
      </Disclosure>
      <div className="cluster">
        <Button type="button" icon="link" popoverTarget="gallery-dialog">
          Cite
        </Button>
      </div>
      <Dialog id="gallery-dialog" title="Cite this title" words={{ close: "Close" }}>
        <CopyText
          text="Le Guin, Ursula K. The Left Hand of Darkness. New York: Ace, 1969."
          words={{ copy: "Copy", copied: "Copied" }}
        />
      </Dialog>
      <EmptyState
        icon="bookmark"
        title="No lists yet"
        level={3}
        action={
          <LinkButton href="/find" look="primary" icon="search">
            Find a first title
          </LinkButton>
        }
      >
        <p>Find a title and press “Save”. Lists can be shared, cited and printed.</p>
      </EmptyState>
    </Section>
  );
}

/** Long work, guided ways and histories. */
export function ProcessSection() {
  return (
    <Section name="Progress, steps, timeline">
      <Progress
        id="gallery-progress"
        label="Importing rpls.mrc"
        value={812}
        max={4000}
        text="812 of 4,000 records, 3 failures"
        actions={<Button size="small">Stop after this record</Button>}
      />
      <Progress id="gallery-waiting" label="Rebuilding the index" text="Counting the records" />
      <div className="grid">
        <Steps
          label="Import"
          words={{ done: "Done:" }}
          steps={[
            { label: "Choose a file", state: "done", href: "#file" },
            {
              label: "Map the fields",
              text: "Where branch and call number stand",
              state: "current",
            },
            { label: "Import", state: "ahead" },
          ]}
        />
        <Timeline
          label="History of the request"
          entries={[
            {
              key: "1",
              when: "Today, 09:12",
              dateTime: "2026-04-30T09:12Z",
              title: "Ready to collect",
              who: "Old Quay",
              tone: "ok",
            },
            {
              key: "2",
              when: "28 April",
              dateTime: "2026-04-28",
              title: "Sent by courier",
              who: "Lindqvist University",
            },
            {
              key: "3",
              when: "27 April",
              dateTime: "2026-04-27",
              title: "Not on the shelf",
              who: "Central",
              tone: "warn",
            },
          ]}
        />
      </div>
    </Section>
  );
}

/** Facts side by side. */
export function FactsSection() {
  return (
    <Section name="Facts, hours, comparison">
      <div className="grid">
        <DataList
          items={[
            { label: "Author", value: <a href="#author">Le Guin, Ursula K.</a> },
            { label: "Published", value: "New York: Ace, 1969" },
            { label: "ISBN", value: ["0-441-47812-3", "978-0-441-47812-5"] },
            { label: "Notes", value: undefined },
          ]}
        />
        <OpeningHours
          words={{
            caption: "Opening hours",
            day: "Day",
            hours: "Hours",
            closed: "Closed",
            today: "today",
            exceptions: "Other hours ahead",
          }}
          days={[
            { day: "Wednesday", hours: ["10:00 to 13:00", "15:00 to 19:00"] },
            { day: "Thursday", hours: ["10:00 to 19:00"], today: true },
            { day: "Sunday", hours: [] },
          ]}
          exceptions={[{ date: "1 May", text: "Closed, holiday" }]}
        />
      </div>
      <ComparisonTable
        caption="Two records that may be the same title"
        words={{ corner: "Field", differs: "differs" }}
        columns={[
          { key: "a", heading: "Harbour City 44182" },
          { key: "b", heading: "Lindqvist 9031" },
        ]}
        rows={[
          { label: "Title", values: ["The left hand of darkness", "The left hand of darkness"] },
          { label: "Year", values: ["1969", "1976"], differs: true },
        ]}
      />
    </Section>
  );
}
