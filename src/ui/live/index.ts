export {
  type Heard,
  LiveConnection,
  type LiveOptions,
  type LiveState,
  type Place,
} from "./connection.ts";
