import { create } from 'zustand';
import type { ConnectionView } from '../../engine/api.ts';
import { A_PROVIDER } from '../words/unnamed.ts';

interface ConnectionsTopic {
  /** Names of providers by connection, for lines that carry only its id. */
  readonly names: Readonly<Record<string, string>>;
  /** And their bindings. */
  readonly stripes: Readonly<Record<string, number>>;
}

export const useConnections = create<ConnectionsTopic>()(() => ({ names: {}, stripes: {} }));

export function heardConnections(connections: readonly ConnectionView[]): void {
  useConnections.setState({
    names: Object.fromEntries(connections.map(({ id, name }) => [id, name])),
    stripes: Object.fromEntries(connections.map(({ id, stripe }) => [id, stripe])),
  });
}

/** The provider's name; "a provider" until it is known, or when the connection has just been forgotten. */
export const nameOf = (names: ConnectionsTopic['names'], id: string | undefined): string =>
  (id !== undefined && names[id]) || A_PROVIDER;

export const useConnectionName = (id: string | undefined): string => useConnections(({ names }) => nameOf(names, id));
