import { useEffect, useState } from 'react';
import type { Engine } from '../../engine/api.ts';

export type Checked = (fhirBase: string) => string | undefined;

/**
 * What a probe of each server said, in one line, once that is known. Asked for once, after the screen stands: nobody
 * waits for it, and most people have probed nothing: then it stays undefined.
 */
export function useChecked(engine: Pick<Engine, 'listProbes'>): Checked | undefined {
  const [checked, setChecked] = useState<Checked>();
  useEffect(() => {
    let isHere = true;
    void linesOf(engine).then(
      (lines) => isHere && lines.size > 0 && setChecked(() => (fhirBase: string) => lines.get(fhirBase)),
      () => {}, // it is more than was asked for
    );
    return () => void (isHere = false);
  }, [engine]);
  return checked;
}

async function linesOf(engine: Pick<Engine, 'listProbes'>): Promise<ReadonlyMap<string, string>> {
  const probes = await engine.listProbes();
  if (probes.length === 0) return new Map();
  const { checkedWords } = await import('../words/probe.ts');
  return new Map(probes.map((one) => [one.fhirBase, checkedWords(one)]));
}
