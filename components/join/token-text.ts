import type { JoinToken } from '@/lib/rooms/schema';

/** The start and end of a token: enough to tell two apart at a glance. */
export const shortToken = (token: string): string =>
  token.length <= 24 ? token : `${token.slice(0, 14)}…${token.slice(-6)}`;

const heading = ['user_id', 'role', 'token', 'expires_at'];

/** Tokens as rows for a spreadsheet, heading first. */
export const tokenRows = (tokens: JoinToken[]): string[][] => [
  heading,
  ...tokens.map(({ userId, role, token, expiresAt }) => [userId, role, token, expiresAt]),
];

/** Tokens as tab-separated text, ready to paste into a spreadsheet. */
export const tokensAsText = (tokens: JoinToken[]): string =>
  tokenRows(tokens)
    .map((row) => row.join('\t'))
    .join('\n');

/** A file name every system takes: letters, digits, and . - _ of the parts, joined by dashes. */
export const safeFileName = (parts: string[], extension: string): string =>
  `${parts
    .map((part) =>
      part
        .replace(/[^\p{L}\p{N}._-]+/gu, '-')
        .replace(/^[-.]+|[-.]+$/g, '')
        .slice(0, 80),
    )
    .filter((part) => part !== '')
    .join('-')}.${extension}`;
