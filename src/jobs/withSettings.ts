import { readSettings } from '../google/groupsSettings';
import type { Group } from '../model/group';

/**
 * The groups again, some of them with their settings of now. One that could not be read keeps the old ones, and says so.
 * @param now ISO 8601, UTC
 * @param until milliseconds since 1970
 */
export function withSettings(
  groups: Group[],
  wanted: (group: Group) => boolean,
  now: string,
  until: number,
  tries?: number,
): Group[] {
  const asked = groups.filter(wanted);
  const answers = readSettings(
    asked.map(({ address }) => address),
    until,
    tries,
  );
  const answeredAt = new Date().toISOString();
  const answerOf = new Map(asked.map(({ address }, index) => [address, answers[index]]));
  return groups.map(group => {
    const answer = answerOf.get(group.address);
    if (!answer) return group;
    if ('failure' in answer) return { ...group, failure: answer.failure, failedAt: now };
    const { failure: _, failedAt: __, ...known } = group;
    const { posting: settings, ...others } = answer.value;
    return {
      ...known,
      settings,
      ...others,
      readAt: now,
      answeredAt,
      ...(group.readAt && { readBefore: group.readAt }),
    };
  });
}
