import type { TypedFaults } from './typed.zh.ts';

/** What is wrong with what was typed as a code. */
export const typedFaults: TypedFaults = {
  empty: 'Please enter an application code.',
  character: (char: string, position: number) =>
    `Character ${position}, “${char}”, is in no application code. Codes have digits, capital letters and hyphens only.`,
  start: 'No application code begins with a hyphen.',
  long: (length: number) => `An application code has at most 32 characters; this has ${length}.`,
  'resident-id':
    'This looks like a resident ID number, not an application code, so it was not looked up. No list has ID numbers; please do not enter one here.',
  mobile:
    'This looks like a mobile number, not an application code, so it was not looked up. No list has phone numbers; please do not enter one here.',
};
