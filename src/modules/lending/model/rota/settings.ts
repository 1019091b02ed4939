/** What a network may set about its rotas; points are what one respect may weigh. */
export type RotaSettings = {
  /** Days over which lending and borrowing are balanced. */
  readonly windowDays: number;
  /** Days after joining during which a member is more and more measured by what it borrows itself. */
  readonly newcomerDays: number;
  /** How far from its share a library is when fairness weighs all it may: 0.2 is 20 %. */
  readonly fullAt: number;
  /** Most points for, and most against. */
  readonly fairPoints: number;
};

export const defaultSettings: RotaSettings = {
  windowDays: 365,
  newcomerDays: 90,
  fullAt: 0.2,
  fairPoints: 100,
};
