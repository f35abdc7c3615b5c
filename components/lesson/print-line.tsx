'use client';

import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useZone } from '@/components/ui/zone';
import { formatDateTime } from '@/lib/format/time';

/** On paper only: when it was printed. */
export function PrintLine() {
  const zone = useZone();
  const [at, setAt] = useState('');
  useEffect(() => {
    // The page is put on paper right after this event.
    const onPrint = () => flushSync(() => setAt(new Date().toISOString()));
    window.addEventListener('beforeprint', onPrint);
    return () => window.removeEventListener('beforeprint', onPrint);
  }, []);
  return at === '' ? null : (
    <span className="hidden w-full print:block">
      Printed {formatDateTime(at, zone)}. Letters: P present, L late, ½ partial, A absent, E excused, ? guest.
    </span>
  );
}
