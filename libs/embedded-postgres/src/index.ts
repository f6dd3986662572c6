export { type EmbeddedDatabase, startEmbeddedPostgres } from './embedded-postgres';
