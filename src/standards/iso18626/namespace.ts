/** The namespace of every wire schema from 1.0 on. */
export const NAMESPACE = "http://illtransactions.org/2013/iso18626";

/** The wire schema that is written. */
export const VERSION = "1.2";
