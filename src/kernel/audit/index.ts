export { audit, type AuditEntry, forgetName, readAudit } from "./audit.ts";
