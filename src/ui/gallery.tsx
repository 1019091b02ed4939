import { PageHeader } from "./components/page-header.tsx";
import { BadgeSection, ButtonSection, NoticeSection } from "./gallery/actions.tsx";
import { ChartSection, CoverSection, MapSection, SignSection } from "./gallery/drawn.tsx";
import { FormSection, SearchSection } from "./gallery/fields.tsx";
import { ResultSection } from "./gallery/lists.tsx";
import { FactsSection, HelpSection, NavigationSection, ProcessSection } from "./gallery/more.tsx";
import { AvailabilitySection, CardSection, TableSection } from "./gallery/records.tsx";

/** Every component in every state, for the eye and for the checks. */
export function Gallery({ dir = "ltr" }: { readonly dir?: "ltr" | "rtl" }) {
  return (
    <>
      <PageHeader title="Components" lead="Every part of the interface, in every state." />
      <ButtonSection />
      <NoticeSection />
      <BadgeSection />
      <SearchSection />
      <NavigationSection />
      <FormSection />
      <ResultSection />
      <AvailabilitySection />
      <CardSection />
      <TableSection />
      <FactsSection />
      <HelpSection />
      <ProcessSection />
      <ChartSection dir={dir} />
      <MapSection />
      <CoverSection />
      <SignSection />
    </>
  );
}
