export type { JournalEntry } from "../../store/messages.ts";
