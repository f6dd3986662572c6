import { PersonEntity } from './identity';

/** Every entity: row shapes of what is edited. */
export const ENTITIES = [PersonEntity] as const;
