export { type Attributes, document, element, textElement } from "./element.ts";
export { attributeValue, characterData } from "./text.ts";
