import { type Company, PASSWORD, type RunningProduct, startProduct } from '@tandem/testing';
import { Client } from './client';

export { PASSWORD };
export type RoleName = keyof Company['people'];

/** The built product, and clients of it. */
export interface Server extends RunningProduct {
  /** A client that is signed in as the person with this role. */
  as(role: RoleName): Promise<Client>;
  anonymous(): Client;
}

export async function startServer(): Promise<Server> {
  const product = await startProduct();
  return {
    ...product,
    anonymous: () => new Client(product.origin),
    as: async (role) => {
      const client = new Client(product.origin);
      await client.signIn(`${role}@test.example`, PASSWORD);
      return client;
    },
  };
}
