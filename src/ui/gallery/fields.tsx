import { Button, LinkButton } from "../components/button.tsx";
import { Checkbox, CheckboxGroup, RadioGroup, Select } from "../components/choice.tsx";
import { ErrorSummary } from "../components/error-summary.tsx";
import { Field, FileField, TextArea } from "../components/field.tsx";
import { FieldGroup, Form, FormActions } from "../components/form.tsx";
import { SearchField } from "../components/search-field.tsx";
import { Section } from "./section.tsx";

const BRANCHES = [
  {
    label: "Harbour City Library",
    options: [
      { value: "central", label: "Central" },
      { value: "quay", label: "Old Quay" },
    ],
  },
  { label: "Lindqvist University", options: [{ value: "main", label: "Main library" }] },
];

/** A form that came back with faults. */
export function FormSection() {
  return (
    <Section name="Form and fields">
      <Form action="/join">
        <ErrorSummary
          title="Two things to mend"
          errors={[
            { name: "email", message: "The e-mail address needs an @" },
            { name: "terms", message: "Tick the box to go on" },
          ]}
        />
        <Field name="name" label="Your name" value={'Amina "Mina" <Haddad>'} autoComplete="name" />
        <Field
          name="email"
          type="email"
          label="E-mail"
          hint="We write only about your loans and requests."
          error="The e-mail address needs an @"
          value="amina.example.org"
          required
        />
        <Field name="born" type="date" label="Date of birth" mark="(optional)" width="short" />
        <Select
          name="branch"
          label="Where you collect"
          empty="Choose a branch"
          options={BRANCHES}
          value="quay"
        />
        <TextArea name="note" label="Note to the desk" value="Large print, please." />
        <FileField name="file" label="Records to import" accept=".mrc,.xml" hint="Up to 2 GB." />
        <FieldGroup legend="How we reach you">
          <RadioGroup
            name="channel"
            label="Notices come by"
            value="mail"
            options={[
              { value: "mail", label: "E-mail", hint: "At most one a day" },
              { value: "phone", label: "Text message" },
              { value: "post", label: "Letter", disabled: true },
            ]}
          />
          <CheckboxGroup
            name="topics"
            label="Tell me about"
            values={["new"]}
            options={[
              { value: "new", label: "New titles by authors I follow" },
              { value: "events", label: "Events near me" },
            ]}
          />
        </FieldGroup>
        <Checkbox
          name="terms"
          label="I have read how the library uses my data"
          error="Tick the box to go on"
          required
        />
        <FormActions>
          <Button look="primary">Get a card</Button>
          <LinkButton href="#form" look="quiet">
            Back without a card
          </LinkButton>
        </FormActions>
      </Form>
    </Section>
  );
}

/** The large search field of a home page. */
export function SearchSection() {
  return (
    <Section name="Search field">
      <SearchField
        size="large"
        id="gallery-search"
        label="Search everything on the shared shelf"
        labelShown
        placeholder="Title, author, subject or ISBN"
        submit="Find"
        complete="/find/complete"
        completions="# suggestions"
      />
    </Section>
  );
}
