/** The namespace of NCIP 2, of its elements and attributes both. */
export const NAMESPACE = "http://www.niso.org/2008/ncip";

/** What messages of this version name themselves by. */
export const VERSION = "http://www.niso.org/schemas/ncip/v2_02/ncip_v2_02.xsd";
