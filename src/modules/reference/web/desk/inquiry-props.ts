import type { OfferedCanned } from "../../actions/canned/offer-canned.ts";
import type { DeskInquiry } from "../../actions/desk/read-inquiry.ts";
import type { WithPartners } from "../../actions/federation/home/ask-partner.ts";
import type { SuggestedAnswer } from "../../actions/knowledge/suggest-answers.ts";
import type { KnowledgeView } from "../knowledge/view.ts";
import type { LiveThread } from "../live/live-thread.ts";
import type { ThreadSetting } from "../thread/setting.ts";
import type { ReferenceDesk } from "./reference-desk.ts";

/** What the page of an inquiry at the desk shows. */
export interface InquiryPageProps {
  readonly desk: ReferenceDesk;
  readonly inquiry: DeskInquiry;
  readonly setting: ThreadSetting;
  readonly live: LiveThread;
  readonly partners: WithPartners;
  readonly libraries: ReadonlyMap<string, string>;
  readonly colleagues: readonly { readonly id: string; readonly name: string }[];
  /** Canned answers that fit, and the one that was chosen. */
  readonly offers: readonly OfferedCanned[];
  readonly picked: OfferedCanned | null;
  readonly typed: Readonly<Record<string, string>>;
  readonly faults: Readonly<Record<string, string>>;
  readonly done: string | null;
  readonly knowledge: KnowledgeView;
  /** What may answer it is written already. */
  readonly perhaps: readonly SuggestedAnswer[];
}
