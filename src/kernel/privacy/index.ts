export type { PrivacyHandler, RetentionRule } from "./handler.ts";
