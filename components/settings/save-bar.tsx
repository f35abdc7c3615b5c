'use client';

import { Button } from '@/components/ui/button';
import type { SettingsForm } from './use-settings-form';

/** Stands at the foot of the window as soon as something differs from what is saved. */
export function SaveBar({ form: { dirty, busy, errors, discard } }: { form: SettingsForm }) {
  const wrong = Object.keys(errors).length;
  return (
    <div className="sticky bottom-0 z-20 -mx-4 md:mx-0">
      {dirty && (
        <div className="mt-4 flex flex-wrap items-center gap-2 border-line border-t bg-raised px-4 py-3 shadow-pop md:mb-4 md:rounded-card md:border">
          <p role="status" className="mr-auto text-13 max-md:w-full">
            {wrong === 0 ? (
              'Not saved yet.'
            ) : (
              <span className="text-danger">
                {wrong === 1 ? 'One field needs another look.' : `${wrong} fields need another look.`}
              </span>
            )}
          </p>
          <Button onClick={discard} disabled={busy} className="max-md:flex-1">
            Discard
          </Button>
          <Button type="submit" variant="primary" busy={busy} className="max-md:flex-1">
            Save settings
          </Button>
        </div>
      )}
    </div>
  );
}
