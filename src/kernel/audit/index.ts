export { audit, type AuditEntry, ERASED_ACTOR, readAudit } from "./audit.ts";
