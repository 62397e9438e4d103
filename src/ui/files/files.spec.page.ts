import type { Engine, EngineEvent, ImportReport } from '../../engine/api.ts';

const REPORT: ImportReport = {
  connectionId: 'file',
  name: 'my-record.json',
  format: 'bundle',
  patient: { name: 'Juniper Vale', birthDate: '1961-04-09' },
  entries: 125,
  files: 2,
  unread: 1,
  isCut: false,
};

/** For the specs of screens: files are taken and none is read. */
export const specFiles = (
  calls: string[],
  emit: (event: EngineEvent) => void,
): Pick<Engine, 'importFile' | 'stopImport' | 'forgetFile' | 'addSample' | 'forgetSample'> => ({
  async importFile(_file, name) {
    calls.push(`importFile ${name}`);
    return { ...REPORT, name };
  },
  stopImport: async () => void calls.push('stopImport'),
  async forgetFile(id) {
    calls.push(`forgetFile ${id}`);
    emit({ kind: 'connections' });
  },
  addSample: async () => void calls.push('addSample'),
  forgetSample: async () => void calls.push('forgetSample'),
});
