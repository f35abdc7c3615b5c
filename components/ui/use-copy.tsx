'use client';

import { type ReactNode, useEffect, useState } from 'react';
import { Dialog } from './dialog';
import { Textarea } from './field';
import { toast } from './toast';

/** Copying with its fallback: render `fallback` somewhere; `copied` is true for a moment after a copy that worked. */
export function useCopy(): {
  copy: (text: string, done: string) => Promise<void>;
  copied: boolean;
  fallback: ReactNode;
} {
  const [copied, setCopied] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);

  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 1_500);
    return () => clearTimeout(timer);
  }, [copied]);

  const copy = async (text: string, done: string) => {
    try {
      // Absent on a page that is not served over https or from localhost: that throws as well.
      await navigator.clipboard.writeText(text);
      setCopied(true);
      toast.success(done);
    } catch {
      setRefused(text);
    }
  };

  return { copy, copied, fallback: <CopyFallback text={refused} onClose={() => setRefused(null)} /> };
}

function CopyFallback({ text, onClose }: { text: string | null; onClose: () => void }) {
  return (
    <Dialog
      open={text !== null}
      onOpenChange={(open) => !open && onClose()}
      title="Copy by hand"
      description="This browser does not let the page use the clipboard. The text is selected: press Ctrl+C (⌘C on a Mac), or hold your finger on it and choose Copy."
    >
      <Textarea
        readOnly
        rows={5}
        aria-label="Text to copy"
        value={text ?? ''}
        className="break-all font-mono text-13"
        onFocus={(event) => event.currentTarget.select()}
      />
    </Dialog>
  );
}
