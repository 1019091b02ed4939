export { encryptPush, LONGEST_PUSH, type PushReceiver, readPushReceiver } from "./encrypt.ts";
export { makeVapidKeys, vapidAuthorization, type VapidKeys } from "./vapid.ts";
