import { create } from 'zustand';
import type { ConnectionView } from '../../engine/api.ts';

interface ConnectionsTopic {
  /** Names of providers by connection, for lines that carry only its id. */
  readonly names: Readonly<Record<string, string>>;
}

export const useConnections = create<ConnectionsTopic>()(() => ({ names: {} }));

export function heardConnections(connections: readonly ConnectionView[]): void {
  useConnections.setState({ names: Object.fromEntries(connections.map(({ id, name }) => [id, name])) });
}

/** The provider's name; "a provider" until it is known, or when the connection has just been forgotten. */
export const nameOf = (names: ConnectionsTopic['names'], id: string | undefined): string =>
  (id !== undefined && names[id]) || 'a provider';

export const useConnectionName = (id: string | undefined): string => useConnections(({ names }) => nameOf(names, id));
