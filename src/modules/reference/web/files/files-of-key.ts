/** Where the files of a conversation are, for who has its code, or (`own:` and its id) has asked it. */
export function filesOfKey(key: string): string {
  const own = /^own:(.+)$/.exec(key)?.[1];
  return own === undefined ? `/ask/q/${key}/files` : `/my/questions/${own}/files`;
}
