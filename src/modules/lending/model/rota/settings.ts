/** What a network may set about its rotas; points are what one respect may weigh. */
export type RotaSettings = {
  /** Days over which lending and borrowing are balanced. */
  readonly windowDays: number;
  /** Days after joining during which a member is more and more measured by what it borrows itself. */
  readonly newcomerDays: number;
  /** How far behind or ahead of its part a library has `fairPoints`: 0.2 is about 20 %. */
  readonly fullAt: number;
  readonly fairPoints: number;
};

export const defaultSettings: RotaSettings = {
  windowDays: 365,
  newcomerDays: 90,
  fullAt: 0.2,
  fairPoints: 100,
};
