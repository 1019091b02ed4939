export { audit, type AuditEntry, readAudit } from "./audit.ts";
