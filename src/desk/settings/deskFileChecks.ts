/** What no single line of the desk's settings file can show: names given twice, or to nobody. */
import type { PlaceOf } from '../../knowledge/article/yamlText.js';
import type { Place } from '../../knowledge/article/problem.js';
import type { DeskFile } from './deskFileSchema.js';

type Found = { readonly at: Place; readonly message: string };
type Named = { readonly name: string; readonly path: readonly PropertyKey[] };

export function deskFileChecks(file: DeskFile, placeOf: PlaceOf): readonly Found[] {
  const teams = file.teams ?? [];
  const topics = teams.flatMap((team, at) =>
    team.topics.map((name, place) => ({ name, path: ['teams', at, 'topics', place] })),
  );
  const found = [
    ...twice(named('teams', 'id', teams), 'Two teams have the id'),
    ...twice(topics, 'Two teams have the topic'),
    ...twice(named('people', 'user', file.people), 'It is written twice who is'),
    ...twice(named('groups', 'group', file.groups), 'It is written twice what is'),
    ...twice(named('answers', 'id', file.answers), 'Two answers have the id'),
    ...unknownTeams(file),
  ];
  return found.map(({ path, message }) => ({ at: placeOf(path), message }));
}

function named<K extends string>(
  list: string,
  key: K,
  entries: readonly Readonly<Record<K, string>>[],
): readonly Named[] {
  return entries.map((entry, at) => ({ name: entry[key], path: [list, at, key] }));
}

/** Upper and lower case are the same name: people write both. */
function twice(all: readonly Named[], lead: string) {
  const seen = new Set<string>();
  return all.flatMap(({ name, path }) => {
    const known = name.toLowerCase();
    if (!seen.has(known)) {
      seen.add(known);
      return [];
    }
    return [{ path, message: `${lead} ${name}. Keep one of them.` }];
  });
}

function unknownTeams({ teams, people, groups }: DeskFile) {
  const known = new Set(teams?.map(({ id }) => id) ?? ['desk']);
  return Object.entries({ people, groups }).flatMap(([list, entries]) =>
    entries.flatMap((entry, at) =>
      (entry.teams ?? []).flatMap((id, place) =>
        known.has(id)
          ? []
          : [
              {
                path: [list, at, 'teams', place],
                message: `There is no team ${id}. Known are: ${[...known].join(', ')}.`,
              },
            ],
      ),
    ),
  );
}
