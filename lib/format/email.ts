/** An e-mail address in one spelling: full-width letters and signs, as some keyboards write them, are the usual ones. */
export const plainEmail = (email: string): string => email.normalize('NFKC').trim();
