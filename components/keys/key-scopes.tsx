'use client';

import { useId } from 'react';
import { type Right, rights } from '@/lib/auth/schema';
import { scopeWords, turned } from './key-values';

type KeyScopesProps = {
  scopes: Right[];
  error: string | undefined;
  onChange: (scopes: Right[]) => void;
};

/** What a key may do, with its meaning in plain words beside the name programs know it by. */
export function KeyScopes({ scopes, error, onChange }: KeyScopesProps) {
  const id = useId();
  return (
    <fieldset className="min-w-0" aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="mb-1 font-medium text-13">What it may do</legend>
      <div className="grid gap-x-6 md:grid-cols-2">
        {rights.map((scope) => (
          <div key={scope} className="flex min-h-11 items-start gap-2 py-1 text-14">
            <input
              id={`${id}-${scope}`}
              type="checkbox"
              className="mt-0.5 size-4 shrink-0 accent-accent"
              aria-describedby={`${id}-${scope}-says`}
              aria-invalid={error ? true : undefined}
              checked={scopes.includes(scope)}
              onChange={(event) => onChange(turned(scopes, scope, event.target.checked))}
            />
            <div className="min-w-0">
              <label htmlFor={`${id}-${scope}`}>
                {scopeWords[scope].label}{' '}
                <code className="whitespace-nowrap font-mono text-12 text-soft">{scope}</code>
              </label>
              <p id={`${id}-${scope}-says`} className="text-12 text-faint">
                {scopeWords[scope].says}
              </p>
            </div>
          </div>
        ))}
      </div>
      {error !== undefined && (
        <p id={`${id}-error`} aria-live="polite" className="mt-1 text-12 text-danger">
          {error}
        </p>
      )}
    </fieldset>
  );
}
