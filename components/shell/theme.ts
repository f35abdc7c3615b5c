/** What a person chose; `system` is the absence of a choice. */
export type Theme = 'light' | 'dark' | 'system';

export const themeCookie = 'theme';

/** The theme named by the cookie's value; anything else is `system`. */
export const readTheme = (value: string | undefined): Theme =>
  value === 'light' || value === 'dark' ? value : 'system';
