export type * from "./audited-thing.ts";
export type { ChangeFollower } from "./change-follower.ts";
export type * from "./harvest-source.ts";
export type { Card, LinkCard } from "./link-card.ts";
export {
  type AccountPanel,
  type CopyFinder,
  type DeedWords,
  type DeskDoor,
  type FoundCopy,
  handles,
  type JobRun,
  type ModuleManifest,
  on,
  type Place,
  type RefusalWords,
  type SearchSource,
  type TitleOffers,
} from "./manifest.ts";
export { type FilesNamed, namedBy, type NamedFile } from "./named-files.ts";
export type { Listener } from "./listener.ts";
export type { Offer } from "./offer.ts";
