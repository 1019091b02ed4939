/**
 * Asks at most every `milliseconds`, and gives the same answer in between: for what every request
 * needs and people seldom change. A question that failed is asked again at once.
 */
export function remembered<T>(ask: () => Promise<T>, milliseconds: number): () => Promise<T> {
  let until = 0;
  let answer: Promise<T> | undefined;
  return () => {
    if (answer && performance.now() < until) return answer;
    until = performance.now() + milliseconds;
    answer = ask();
    answer.catch(() => (until = 0));
    return answer;
  };
}
