import { PersonEntity } from './identity';
import { ToolEntity, VendorEntity } from './registry';

/** Every entity: row shapes of what is edited. */
export const ENTITIES = [PersonEntity, ToolEntity, VendorEntity] as const;
