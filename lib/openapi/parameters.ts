/** What parameters mean wherever they stand. A call's own `notes` go before, and a schema's own description before both. */
export const parameterNotes: Readonly<Record<string, string>> = {
  roomId: 'Id of a room.',
  lessonId: 'Id of a lesson.',
  sessionId: 'Id of a session.',
  userId: 'User id of a student, percent-encoded.',
  code: 'Code of a room.',
  cursor: 'The `nextCursor` of the page before.',
  limit: 'How many to answer at most.',
  from: "First day, YYYY-MM-DD, in the room's time zone.",
  to: "Last day, YYYY-MM-DD, inclusive, in the room's time zone.",
};

/** Better said than as the text they are checked as. */
export const parameterSchemas: Readonly<Record<string, object>> = {
  limit: { type: 'integer', minimum: 1, maximum: 100, default: 50 },
};
