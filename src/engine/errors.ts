import { AppError, type Remedy } from '../base/errors.ts';

const REMEDIES = {
  'engine/unknown-provider': 'other-provider', // the catalogue no longer lists this endpoint
  'engine/no-catalogue': 'go-online', // the catalogue could not be fetched
  'engine/bad-address': 'retry', // what was typed is no address of a web server, or neither https nor on this machine
  'engine/unknown-connection': 'reload-app', // it was disconnected, maybe in another tab
  'engine/no-trial': 'retry', // the workbench's trial was forgotten, maybe in another tab, or brought no access
  'engine/bad-grant': 'retry', // what a page of this origin is to be allowed is not in a form that is understood
  'engine/entry-changed': 'reload-app', // what the person changes was changed in another tab meanwhile
  'engine/entry-gone': 'reload-app', // or deleted there
  'engine/whose-entry': 'retry', // there are several people, and none of them is looked at
  'engine/bad-headers': 'retry', // what was typed for a request's headers is none
} as const satisfies Record<string, Remedy>;

/** A request that the engine cannot serve. */
export class EngineRefusal extends AppError<keyof typeof REMEDIES> {
  override readonly name = 'EngineRefusal';

  override get remedy(): Remedy {
    return REMEDIES[this.code];
  }
}
