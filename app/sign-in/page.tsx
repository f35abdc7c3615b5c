import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Brand } from '@/components/shell/brand';
import { safePath } from '@/components/sign-in/safe-path';
import { SignInForm } from '@/components/sign-in/sign-in-form';
import { currentStaff } from '@/lib/auth';

export const metadata: Metadata = { title: 'Sign in' };

type Props = { searchParams: Promise<{ callbackUrl?: string | string[] }> };

/** The door. Who is signed in already walks through. */
export default async function SignInPage({ searchParams }: Props) {
  const { callbackUrl } = await searchParams;
  const destination = safePath(typeof callbackUrl === 'string' ? callbackUrl : null);
  if (await currentStaff()) redirect(destination);
  return (
    <main className="mx-auto flex w-full max-w-[22rem] flex-col px-4 pt-[12dvh] pb-16 md:pt-[18dvh]">
      <Brand />
      <h1 className="mt-8 mb-5 font-semibold text-20 tracking-tight">Sign in</h1>
      <SignInForm destination={destination} />
      <p className="mt-6 text-13 text-faint">No account, or password forgotten? Ask your administrator.</p>
    </main>
  );
}
