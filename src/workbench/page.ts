/** The page's element of that id. */
export function find<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const element = document.getElementById(id);
  if (!(element instanceof kind)) throw new Error(`The page has no ${kind.name} “${id}”.`);
  return element;
}

/** A bar with one sentence for the person. */
export interface Notice {
  readonly show: (sentence: string) => void;
  readonly clear: () => void;
}

export function createNotice(bar: HTMLElement): Notice {
  const text = bar.querySelector('p');
  const button = bar.querySelector('button');
  if (!text || !button) throw new Error('The notice has no text or no button.');
  const clear = (): void => {
    bar.hidden = true;
    text.textContent = '';
  };
  button.addEventListener('click', clear);
  return {
    show: (sentence) => {
      bar.hidden = false;
      text.textContent = sentence;
    },
    clear,
  };
}
