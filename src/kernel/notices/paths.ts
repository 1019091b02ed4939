/** Where a person finds their notices; the module `account` has the pages. */
export const CENTRE = "/my/notices";
export const SETTINGS = `${CENTRE}/settings`;

/** The address of one notice, which marks it as read and leads on. */
export function noticePath(id: string): string {
  return `${CENTRE}/${id}`;
}

/** The address that ends mail, signed out as well; what it ends is sealed within. */
export function stopPath(token: string): string {
  return `/notices/stop/${token}`;
}
