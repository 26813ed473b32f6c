/** Whether this build is a draft, as scripts/build.ts hands it over: every page of one says so. */

/** The environment variable that says it, with `1`. */
export const DRAFT = 'MINGQIAN_DRAFT';

export const isDraft = process.env[DRAFT] === '1';
