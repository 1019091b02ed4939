export { webAddress } from "./address.ts";
export { wholeBody } from "./body.ts";
export { connectTo, isHost, type Target } from "./connect.ts";
export { type Conversation, converse, type Framing } from "./conversation.ts";
export { OutboundFault, type OutboundFaultCode } from "./fault.ts";
export { fetchFrom, type WebRequest, type WebResponse } from "./fetch.ts";
export { type Network, networkOf } from "./networks.ts";
export { type Address, mayReach, type OutboundRules, outboundRules } from "./rules.ts";
