/**
 * The function, each result kept for as long as its two arguments live: for arguments that never change and come again
 * often, found by what they are and not by what they hold.
 */
export function remember<One extends object, Other extends object, Result>(
  compute: (one: One, other: Other) => Result,
): (one: One, other: Other) => Result {
  const known = new WeakMap<Other, WeakMap<One, Result>>();
  return (one, other) => {
    let results = known.get(other);
    if (!results) known.set(other, (results = new WeakMap()));
    let result = results.get(one);
    if (result === undefined) results.set(one, (result = compute(one, other)));
    return result;
  };
}

/** The function, its results kept by the text or number asked for: all are given up once there are as many as allowed. */
export function rememberEach<Argument extends string | number, Result>(
  compute: (argument: Argument) => Result,
  most: number,
): (argument: Argument) => Result {
  const known = new Map<Argument, Result>();
  return (argument) => {
    let result = known.get(argument);
    if (result === undefined) {
      if (known.size >= most) known.clear();
      known.set(argument, (result = compute(argument)));
    }
    return result;
  };
}

/** The function, its latest results kept by what the argument says: for one that is seldom new and takes long. */
export function rememberLatest<Argument, Result>(
  compute: (argument: Argument) => Result,
  most: number,
): (argument: Argument) => Result {
  let known: readonly (readonly [text: string, result: Result])[] = [];
  return (argument) => {
    const text = JSON.stringify(argument);
    const latest = known.find(([other]) => other === text) ?? [text, compute(argument)];
    known = [latest, ...known.filter((other) => other !== latest)].slice(0, most);
    return latest[1];
  };
}
