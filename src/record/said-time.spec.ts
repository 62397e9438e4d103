import { expect, test } from '@playwright/test';
import { NO_TIME, saidTime } from './said-time.ts';

test('a yes or no in place of a time is told from words that say the same', () => {
  expect(saidTime({ abatementBoolean: true }, 'abatement')).toEqual({ ...NO_TIME, text: 'Yes', isSo: true });
  expect(saidTime({ abatementBoolean: false }, 'abatement')).toEqual({ ...NO_TIME, text: 'No', isSo: false });
  expect(saidTime({ abatementString: 'Yes' }, 'abatement')).toEqual({ ...NO_TIME, text: 'Yes' });
  expect(saidTime({ abatementBoolean: true, abatementString: 'in spring' }, 'abatement')).toEqual({
    ...NO_TIME,
    text: 'in spring',
  });
  expect(saidTime({}, 'abatement')).toEqual(NO_TIME);
});
