import { Lock } from 'lucide-react';

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** Which roles are not theirs to hand out, why, and how they could become so. */
export function WithheldNote({ roles }: { roles: string[] }) {
  const several = roles.length > 1;
  return (
    <p className="flex gap-2 text-13 text-soft print:hidden">
      <Lock aria-hidden="true" className="mt-0.5 size-3.5 shrink-0 text-faint" />
      {`${several ? 'The roles' : 'The role'} ${list.format(roles)} ${several ? 'have' : 'has'} power over others in a call. An admin hands ${several ? 'them' : 'it'} out, or allows you to under Staff.`}
    </p>
  );
}
