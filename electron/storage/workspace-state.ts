import { collections, type CollectionName, type Entity } from '#shared/domain/collections.ts'
import { CollectionTable } from './collection-table.ts'
import type { Change } from './journal-change.ts'

type Tables = { readonly [Name in CollectionName]: CollectionTable<Name> }

/** Every collection in memory. Applying a set of changes in any order gives the same state. */
export class WorkspaceState {
  readonly tables: Tables = {
    sources: new CollectionTable('sources'),
    versions: new CollectionTable('versions'),
    quotations: new CollectionTable('quotations'),
    claims: new CollectionTable('claims'),
    links: new CollectionTable('links'),
    reviews: new CollectionTable('reviews'),
    rejections: new CollectionTable('rejections'),
    hubs: new CollectionTable('hubs'),
    memberships: new CollectionTable('memberships'),
    indicators: new CollectionTable('indicators'),
    batches: new CollectionTable('batches'),
    observations: new CollectionTable('observations'),
    revisions: new CollectionTable('revisions'),
    preferences: new CollectionTable('preferences'),
    regroupings: new CollectionTable('regroupings'),
    importProfiles: new CollectionTable('importProfiles'),
    charts: new CollectionTable('charts'),
    briefings: new CollectionTable('briefings'),
    issues: new CollectionTable('issues'),
    signOffs: new CollectionTable('signOffs'),
    judgements: new CollectionTable('judgements'),
    verdicts: new CollectionTable('verdicts'),
    matrices: new CollectionTable('matrices'),
    recipes: new CollectionTable('recipes'),
    overrules: new CollectionTable('overrules'),
    organisations: new CollectionTable('organisations'),
    sites: new CollectionTable('sites'),
    people: new CollectionTable('people'),
    roles: new CollectionTable('roles'),
    plans: new CollectionTable('plans'),
  }

  /** Applies the ops of the wanted collections; those of collections this program does not know are left alone. */
  apply(change: Change, wanted: (collection: CollectionName) => boolean = () => true): void {
    for (const op of change.ops) {
      if (isCollection(op.collection) && wanted(op.collection))
        this.tables[op.collection].apply(op, change.id)
    }
  }

  get<Name extends CollectionName>(collection: Name, id: string): Entity<Name> | undefined {
    return this.table(collection).get(id)
  }

  all<Name extends CollectionName>(collection: Name): readonly Entity<Name>[] {
    return this.table(collection).all()
  }

  table<Name extends CollectionName>(collection: Name): CollectionTable<Name> {
    const tables: { readonly [N in Name]: CollectionTable<N> } = this.tables
    return tables[collection]
  }
}

export const collectionNames = Object.keys(collections).filter(isCollection)

export function isCollection(name: string): name is CollectionName {
  return Object.hasOwn(collections, name)
}
