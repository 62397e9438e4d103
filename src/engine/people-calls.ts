import { base64url, randomBytes } from '../base/bytes.ts';
import { plainText } from '../fhir/text.ts';
import { listConnections } from '../store/connections.ts';
import { changeSetting } from '../store/settings.ts';
import { connectionViews } from './connection-view.ts';
import type { Context } from './context.ts';
import { EngineRefusal } from './errors.ts';
import { type KeptPeople, NOTHING_SAID, pinned, pruned, type Whose } from './people.ts';
import { PEOPLE } from './people-view.ts';

/** Moves a connection to a person; to one who is new here where none is named. */
export async function placeConnection(
  context: Context,
  connectionId: string,
  personId: string = base64url(randomBytes(16)),
): Promise<void> {
  await say(context, (kept, whose) => {
    if (!whose.has(connectionId)) throw new EngineRefusal('engine/unknown-connection', 'no such connection');
    return { ...kept, placed: { ...kept.placed, [connectionId]: personId } };
  });
}

/** What they are called here from now on, whatever their records have. */
export async function namePerson(context: Context, personId: string, name: string): Promise<void> {
  await say(context, (kept) => {
    const { [personId]: _, ...others } = kept.names;
    const called = plainText(name, LONGEST);
    return { ...kept, names: called === '' ? others : { ...others, [personId]: called } };
  });
}

const LONGEST = 100;

/** Forgets what was said of connections that were forgotten, and the names of people who have none any more. */
export async function forgetAbsent({ store }: Context): Promise<void> {
  const here = (await listConnections(store)).map(({ id }) => id);
  await changeSetting<KeptPeople>(store, PEOPLE, (kept) => kept && pruned(kept, here));
}

/** Keeps what the person says of one, with where all the others are: what they put right stays right. */
async function say(
  context: Context,
  change: (kept: KeptPeople, whose: ReadonlyMap<string, Whose>) => KeptPeople,
): Promise<void> {
  const views = await connectionViews(context);
  const whose = new Map(
    views.map(({ id, whose: { person, isMatched, isAsked } }) => [id, { personId: person?.id, isMatched, isAsked }]),
  );
  await changeSetting<KeptPeople>(context.store, PEOPLE, (kept = NOTHING_SAID) =>
    pruned(
      change(pinned(kept, whose), whose),
      views.map(({ id }) => id),
    ),
  );
  context.events.connections();
}
