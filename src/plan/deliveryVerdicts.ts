import type { Declared, Restriction, UnitDeclared } from '../model/delivery';
import { counted, grouped } from '../model/numbers';
import { type Observed, observedIn, type Received } from '../model/received';
import type { Settings } from '../model/settings';
import type { UnitDelivery } from '../model/unitDelivery';
import { isInUnit } from './isInUnit';
import { restrictionTypes } from './restrictionOf';

/** What holds of each unit that Settings name as domain-only, where the declared and the observed are joined. */
export const deliveryVerdicts = (
  { domainOnlyUnits }: Pick<Settings, 'domainOnlyUnits'>,
  { units, missing, types, unread }: Pick<Declared, 'units' | 'missing' | 'types' | 'unread'>,
  received: Pick<Received, 'hours'>,
  now: string,
): UnitDelivery[] =>
  domainOnlyUnits.map((unit): UnitDelivery => {
    const isSame = (path: string) => path.toLowerCase() === unit.toLowerCase();
    // Where another unit has taken its path, it is that one which is read, and told of.
    if (missing.some(({ path, isTaken }) => !isTaken && isSame(path))) {
      const gone = 'no such unit';
      return { unit, declared: gone, declaredBy: [], verdict: gone, sentence: `The domain has no unit ${unit}.` };
    }
    const own = units.find(({ path }) => isSame(path));
    const declared = own?.declared ?? 'not readable';
    const observed = observedIn(received, unit, now);
    const isForSome = own?.exceptions.some(({ setting }) => setting === 'restriction');
    const below = (what: Restriction) => (declared === 'restricted' ? unitsBelow(unit, units, what) : []);
    const lets = declared === 'restricted' && units.some(each => each.unexpected && isInUnit([unit])(each.path));
    const otherwise = [
      ...below('not restricted'),
      ...(declared === 'restricted' && isForSome ? ['some groups'] : []),
      ...(lets ? ['senders whom Settings does not allow'] : []),
    ];
    const unknown = below('not readable');
    const isOld = unread.length > 0 && declared !== 'not readable';
    const gap =
      otherwise.length > 0
        ? 'with exceptions'
        : unknown.length > 0
          ? 'not readable for all in it'
          : isOld && 'not readable now';
    return {
      unit,
      declared,
      declaredBy: restrictionTypes(types),
      ...(own?.allowed && { allowed: own.allowed }),
      ...(observed && { observed }),
      verdict: verdictOf(declared, gap, observed),
      sentence: `${DECLARED[declared](unit)}${exceptions(otherwise)}${notShown(unknown)}${isOld ? ' (as it was last read)' : ''}, ${observedInWords(observed, declared)}.`,
    };
  });

/** Units below it for which this is declared. */
const unitsBelow = (unit: string, units: UnitDeclared[], what: Restriction): string[] =>
  units
    .filter(({ path, declared, mail }) => declared === what && mail !== false && isInUnit([unit])(path))
    .map(({ path }) => path);

const DECLARED: Record<Restriction, (unit: string) => string> = {
  restricted: unit => `Delivery to ${unit} is restricted`,
  'not restricted': unit => `No restriction of delivery to ${unit} is declared`,
  'not readable': unit => `Google does not show whether delivery to ${unit} is restricted`,
};

function verdictOf(declared: Restriction, gap: string | false, observed: Observed | undefined): string {
  const isIn = observed !== undefined && observed.outside > 0;
  // Whoever is not named may be from outside.
  const isKnown = observed?.nameless === 0;
  if (declared === 'restricted') {
    if (isIn) return 'declared, but mail came in';
    if (gap) return `declared, but ${gap}`;
    return isKnown ? 'declared and confirmed' : 'declared, not observed';
  }
  if (declared === 'not restricted') return isIn ? 'not declared, and mail came in' : 'not declared';
  if (!isIn && !isKnown) return 'not checkable';
  return isIn ? 'not readable, and mail came in' : 'not readable, but nothing came in';
}

const exceptions = (units: string[]): string => (units.length === 0 ? '' : ` but for ${units.join(', ')}`);

const notShown = (units: string[]): string =>
  units.length === 0 ? '' : ` (whether to ${units.join(', ')} too, Google does not show)`;

function observedInWords(observed: Observed | undefined, declared: Restriction): string {
  if (!observed) return 'and no mail to it could be observed';
  const { messages, outside, rejected, byRestriction, nameless, whole } = observed;
  const without = nameless > 0 ? `, ${grouped(nameless)} without sender,` : '';
  const of = `${counted(messages, 'message', 'messages')}${without} that ${whole ? 'were' : 'were sampled and'} observed in the last seven days`;
  const came =
    outside === 0 ? `and none of ${of} came from outside` : `and ${grouped(outside)} of ${of} came from outside`;
  if (rejected === 0) return came;
  const away = `${came}; ${grouped(rejected)} from outside were turned away`;
  if (byRestriction === 0) return away;
  // That one acted is no proof that it is on now, nor for whom else.
  const proof = declared === 'restricted' ? '' : ', so one was on for those they were sent to';
  return `${away}, ${grouped(byRestriction)} of them by a restriction of delivery itself${proof}`;
}
