/** The rows of the list as plain data, by system. */
import { href } from '../../../i18n/href.ts';
import type { Lang } from '../../../i18n/lang.ts';
import { REAL_DRAWS, type RealDraw, SYSTEMS, type System } from './draws.ts';
import { nameOf } from './names.ts';

export interface Row extends Omit<RealDraw, 'name'> {
  readonly name: string;
  readonly href: string;
}

export interface Group {
  readonly system: System;
  readonly rows: readonly Row[];
}

export function groupsOf(lang: Lang): Group[] {
  return SYSTEMS.map((system) => ({
    system,
    rows: REAL_DRAWS.filter(({ name }) => name.system === system).map((draw) => ({
      ...draw,
      name: nameOf(lang, draw.name),
      href: href(lang, `/official/${system}/#${draw.id}`),
    })),
  }));
}
