/** Every choice of `size` items, in their order. */
export function* subsetsOf<Item>(items: readonly Item[], size: number): Generator<Item[]> {
  if (size === 0) yield [];
  else {
    for (const [index, item] of items.entries()) {
      for (const rest of subsetsOf(items.slice(index + 1), size - 1)) yield [item, ...rest];
    }
  }
}
