import { BadgeSection, ButtonSection, NoticeSection } from "./gallery/actions.tsx";
import { FormSection, SearchSection } from "./gallery/fields.tsx";
import { ResultSection } from "./gallery/lists.tsx";
import { AvailabilitySection, CardSection, TableSection } from "./gallery/records.tsx";

/** Every component in every state, for the eye and for the checks. */
export function Gallery() {
  return (
    <>
      <h1>Components</h1>
      <ButtonSection />
      <NoticeSection />
      <BadgeSection />
      <SearchSection />
      <FormSection />
      <ResultSection />
      <AvailabilitySection />
      <CardSection />
      <TableSection />
    </>
  );
}
