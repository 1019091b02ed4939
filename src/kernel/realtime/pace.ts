/** Times in milliseconds. */
export type Pace = {
  /** Between two looks at the numbers of all followed streams, and at who is still signed in. */
  readonly sweep: number;
  /** Between two signs of life. */
  readonly heartbeat: number;
  /** How long a client may leave much untaken, or not say hello. */
  readonly patience: number;
};

/** The pace of a deployment; tests have a quicker one. */
export const PACE: Pace = { sweep: 3000, heartbeat: 20_000, patience: 10_000 };
