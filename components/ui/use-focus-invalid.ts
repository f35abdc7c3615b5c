import { type RefObject, useEffect, useState } from 'react';

/**
 * What moves to the first field that is wrong (to a closed line, if it is inside one), once that is drawn. Call it after
 * the errors are set. Not a frame later: on a slow machine they are not drawn by then, and the focus would be lost.
 */
export function useFocusInvalid(form: RefObject<HTMLElement | null>): () => void {
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    if (asked > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-wrong]')?.focus();
  }, [asked, form]);
  return () => setAsked((count) => count + 1);
}
