/** A profile of STANAG 6001: listening, speaking, reading, writing, each 0 to 5, with + on 0 to 4. */
export const languageProfile = /^([0-4]\+?|5){4}$/;

/** The skills of a profile, in its order. */
export const languageSkills = ['LISTENING', 'SPEAKING', 'READING', 'WRITING'] as const;

/** The levels of a profile, in its order. @example levelsOf('3+321') is ['3+', '3', '2', '1'] */
export const levelsOf = (profile: string): readonly string[] => profile.match(/[0-5]\+?/g) ?? [];

/** What a level counts: 2+ is above 2 and below 3 (PE-05). */
export const heightOf = (level: string): number => Number.parseInt(level, 10) + (level.endsWith('+') ? 0.5 : 0);
