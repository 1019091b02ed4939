import { Button, LinkButton } from "../components/button.tsx";
import { FormButton } from "../components/form.tsx";
import { Notice } from "../components/notice.tsx";
import { Badge } from "../components/badge.tsx";
import { Section } from "./section.tsx";

/** Buttons in every look and state. */
export function ButtonSection() {
  return (
    <Section name="Buttons">
      <div className="cluster">
        <Button look="primary" icon="bookmark">
          Request this title
        </Button>
        <Button>Save for later</Button>
        <Button look="quiet" icon="print">
          Print
        </Button>
        <Button look="danger" icon="trash">
          Delete the list
        </Button>
        <Button disabled>Renew (no renewals left)</Button>
        <Button size="small">Small</Button>
        <LinkButton href="#export" icon="download">
          Export as CSV
        </LinkButton>
        <FormButton action="/requests/1/cancellation" icon="close" fields={{ back: "/my" }}>
          Cancel the request
        </FormButton>
      </div>
    </Section>
  );
}

/** Notices in each tone, with undo. */
export function NoticeSection() {
  const undo = (
    <FormButton action="/undo" size="small" icon="undo">
      Undo
    </FormButton>
  );
  return (
    <Section name="Notices">
      <Notice tone="ok" announce="status" action={undo}>
        <p>The request for “The Dispossessed” is cancelled.</p>
      </Notice>
      <Notice tone="info" title="Closed on Thursday">
        <p>All branches of Harbour City Library are closed on 1 May. Nothing falls due that day.</p>
      </Notice>
      <Notice tone="warn" title="Your card ends in 9 days">
        <p>Show any proof of address at a desk to renew it, or do it here.</p>
      </Notice>
      <Notice tone="danger" title="The file could not be read">
        <p>It ends in the middle of record 812. Send it again, or import the first 811 records.</p>
      </Notice>
    </Section>
  );
}

/** Badges in each tone. */
export function BadgeSection() {
  return (
    <Section name="Badges">
      <div className="cluster">
        <Badge>Draft</Badge>
        <Badge tone="info">In transit</Badge>
        <Badge tone="ok" icon="check">
          Ready to collect
        </Badge>
        <Badge tone="warn" icon="clock">
          Due tomorrow
        </Badge>
        <Badge tone="danger" icon="warning">
          Overdue
        </Badge>
      </div>
    </Section>
  );
}
