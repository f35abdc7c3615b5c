import Link from 'next/link';
import type { ComponentProps } from 'react';
import { buttonClass, type Look } from './button-class';

/** A link that looks like a button. Apart from `Button`, so that pages without it do not load the router's link. */
export function ButtonLink({ variant, size, className, ...rest }: ComponentProps<typeof Link> & Look) {
  return <Link {...rest} className={buttonClass({ variant, size }, className)} />;
}
