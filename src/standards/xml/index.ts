export { type Attributes, document, element, textElement } from "./element.ts";
export { attributeValue, characterData } from "./text.ts";
export {
  childOf,
  childrenOf,
  childText,
  descendantsOf,
  readXml,
  XmlFault,
  type XmlFaultCode,
  type XmlLimits,
  type XmlNode,
} from "./read.ts";
