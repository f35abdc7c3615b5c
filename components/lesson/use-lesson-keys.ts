'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { isTyping } from '@/components/ui/use-list-keys';

export const lessonPath = (id: string): string => `/lessons/${encodeURIComponent(id)}`;

/** `p` and `n` lead to the lesson before and after. */
export function useLessonKeys(previousId: string | null, nextId: string | null): void {
  const router = useRouter();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event)) return;
      const id = event.key === 'p' ? previousId : event.key === 'n' ? nextId : null;
      if (id !== null) router.push(lessonPath(id));
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [router, previousId, nextId]);
}
