import type {
  AuditedThing,
  AuditedThings,
  ChangeFollower,
  CopyFinder,
  DeedWords,
  DeskDoor,
  HarvestSource,
  LinkCard,
  ModuleManifest,
  Place,
  SearchSource,
  TitleOffers,
} from "#kernel/manifest";
import type { Mailbox } from "#kernel/mail";
import type { PrivacyHandler } from "#kernel/privacy";
import type { StreamKind } from "#kernel/realtime";

/** What the modules bring together, by registry; order is the modules' order. */
export function searchSources(modules: readonly ModuleManifest[]): readonly SearchSource[] {
  return modules.flatMap(({ search = [] }) => search);
}

export function changeFollowers(modules: readonly ModuleManifest[]): readonly ChangeFollower[] {
  return modules.flatMap(({ followers = [] }) => followers);
}

export function harvestSources(modules: readonly ModuleManifest[]): readonly HarvestSource[] {
  return modules.flatMap(({ harvest = [] }) => harvest);
}

export function places(
  modules: readonly ModuleManifest[],
): readonly { place: Place; href: string }[] {
  return modules.flatMap((module) => module.places ?? []);
}

export function deskDoors(modules: readonly ModuleManifest[]): readonly DeskDoor[] {
  return modules.flatMap(({ desk = [] }) => desk);
}

/** Paths at which programs speak for whole systems. */
export function systemDoors(modules: readonly ModuleManifest[]): readonly string[] {
  return modules.flatMap(({ systems = [] }) => systems);
}

export function streamKinds(modules: readonly ModuleManifest[]): readonly StreamKind[] {
  return modules.flatMap(({ streams = [] }) => streams);
}

export function privacyHandlers(modules: readonly ModuleManifest[]): readonly PrivacyHandler[] {
  return modules.flatMap(({ privacy }) => (privacy ? [privacy] : []));
}

export function mailboxes(modules: readonly ModuleManifest[]): readonly Mailbox[] {
  return modules.flatMap(({ mailboxes: taking = [] }) => taking);
}

/** What any module's deed is called; null where no module has a word for it. */
export function deedWords(modules: readonly ModuleManifest[]): DeedWords {
  return (locale) => {
    const books = modules.flatMap(({ deeds }) => (deeds ? [deeds(locale)] : []));
    return (action) => books.map((book) => book(action)).find((words) => words !== null) ?? null;
  };
}

/** What an audit's entries are of, as all modules know it. */
export function auditedThings(modules: readonly ModuleManifest[]): AuditedThings {
  const asked = modules.flatMap(({ audited }) => (audited ? [audited] : []));
  return async (ctx, library, entries) => {
    const known = new Map<string, AuditedThing>();
    for (const name of asked)
      for (const [id, thing] of await name(ctx, library, entries)) known.set(id, thing);
    return known;
  };
}

export function titleOffers(modules: readonly ModuleManifest[]): readonly TitleOffers[] {
  return modules.flatMap(({ titleOffers: offers }) => (offers ? [offers] : []));
}

export function linkCards(modules: readonly ModuleManifest[]): readonly LinkCard[] {
  return modules.flatMap(({ cards = [] }) => cards);
}

/** Copies as all modules know them. */
export function copyFinder(modules: readonly ModuleManifest[]): CopyFinder {
  const finders = modules.flatMap(({ copyFinder: find }) => (find ? [find] : []));
  return async (ctx, text) => {
    const found = [];
    for (const find of finders) found.push(...(await find(ctx, text)));
    return found;
  };
}
