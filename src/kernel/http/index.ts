export { contentSecurityPolicy } from "./headers.ts";
export { createHttp, type HttpParts } from "./app.ts";
export { clientAddress } from "./address.ts";
export { localPath } from "./local-path.ts";
export { limitRate } from "./rate-limit.ts";
export { readForm, type Form } from "./form.ts";
export { problem } from "./problem.ts";
export type { Visit, WebEnv } from "./visit.ts";
