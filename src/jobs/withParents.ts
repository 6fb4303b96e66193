import { listParents } from '../google/directory';
import type { Group } from '../model/group';

/**
 * The groups again, some of them with the groups they are nested in as of now. Where that could not be read, it stays as last read.
 * @param until milliseconds since 1970
 */
export function withParents(groups: Group[], wanted: (group: Group) => boolean, until: number): Group[] {
  const asked = groups.filter(wanted);
  const answers = listParents(
    asked.map(({ address }) => address),
    until,
  );
  const answerOf = new Map(asked.map(({ id }, index) => [id, answers[index]]));
  return groups.map(group => {
    const answer = answerOf.get(group.id);
    return answer && 'value' in answer ? { ...group, parents: answer.value } : group;
  });
}
