/** Where the files of a conversation are, for who has its code. */
export const filesOfCode = (code: string): string => `/ask/q/${code}/files`;
